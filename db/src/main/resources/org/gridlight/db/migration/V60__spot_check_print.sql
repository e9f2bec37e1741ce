-- The record of a spot check on paper (抽查记录): who may print it. Prints are counted in paper_print as all papers.
INSERT INTO standing_right (action, role) VALUES
  ('printSPOT_CHECK', 'supervisor'), ('printSPOT_CHECK', 'shiftLeader'), ('printSPOT_CHECK', 'leader');
