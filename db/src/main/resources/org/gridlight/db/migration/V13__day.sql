-- What happened today is counted from the steps, by what was done.
ALTER TABLE case_step ADD KEY case_step_by_action (action, at, case_id);
