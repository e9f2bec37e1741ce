CREATE TABLE second_thing (id INT PRIMARY KEY);
