CREATE TABLE second_thing (id INT PRIMARY KEY);
CREATE TABLE no_such_type (id INTEGERR);
