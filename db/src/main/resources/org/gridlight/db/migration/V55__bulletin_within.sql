-- Within how many minutes the first report of an urgent matter (紧急情况快报初报) is owed: cities differ.

INSERT INTO setting (name, value) VALUES ('urgentBulletin.firstMinutes', '30');
