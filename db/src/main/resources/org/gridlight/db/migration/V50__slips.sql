-- Slips for units without a workstation (派遣单、核实单、核查单): who may print them. Prints are counted in paper_print as all papers.
INSERT INTO standing_right (action, role) VALUES
  ('printDISPATCH_SLIP', 'dispatcher'), ('printDISPATCH_SLIP', 'operator'), ('printDISPATCH_SLIP', 'shiftLeader'),
  ('printVERIFY_SLIP', 'acceptor'), ('printVERIFY_SLIP', 'operator'), ('printVERIFY_SLIP', 'shiftLeader'),
  ('printCHECK_SLIP', 'acceptor'), ('printCHECK_SLIP', 'dispatcher'), ('printCHECK_SLIP', 'operator'), ('printCHECK_SLIP', 'shiftLeader');
