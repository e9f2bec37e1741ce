-- What units and inspectors did in a month is counted by when it was done (应处置、按期处置、应核实、应核查).
ALTER TABLE case_file ADD KEY case_file_by_handling (handled_at, due_at, department_id, state, overdue_excused);
ALTER TABLE field_task ADD KEY field_task_by_wish (wanted_by, kind, inspector_id, case_id, state, ended_at);
