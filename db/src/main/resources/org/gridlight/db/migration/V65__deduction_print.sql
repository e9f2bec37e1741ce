-- Deduction notices on paper (扣分通知单): who may print them. Prints are counted in paper_print as all papers.
INSERT INTO standing_right (action, role) VALUES
  ('printDEDUCTION', 'assessor'), ('printDEDUCTION', 'assessmentHead'), ('printDEDUCTION', 'leader');
