-- What the case file asks for beside the lists: what else was told of this spot.
ALTER TABLE case_file ADD KEY case_file_by_position (longitude, latitude, reported_at);
