-- Units without a workstation hand their appeals in on paper (申诉书); an assessor puts them down.

INSERT INTO standing_right (action, role) VALUES ('appealScore', 'assessor');
