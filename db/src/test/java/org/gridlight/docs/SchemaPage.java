package org.gridlight.docs;

import java.util.stream.Collectors;

/** The schema as a page: one diagram of what points to what, then every table with the comments of its columns. */
final class SchemaPage {
    private static final String HEAD = """
            # Schema 数据结构

            The tables of the shared record as the database describes them, from a database that was made by the migrations. Times are
            UTC. The diagram shows keys only; each table follows with its columns.

            This page is generated from the comments in the migrations (`db/src/main/resources/org/gridlight/db/migration`);
            after a new migration run `mvn test -pl db -Dtest=SchemaTest,GlossaryPageTest -Dgridlight.update=true`.
            """;

    private SchemaPage() {}

    static String of(Schema schema) {
        return HEAD + diagram(schema)
                + schema.tables().stream().map(table -> section(schema, table)).collect(Collectors.joining());
    }

    private static String diagram(Schema schema) {
        var lines = new StringBuilder("\n```mermaid\nerDiagram\n");
        for (var reference : schema.references()) {
            if (reference.position() == 1) {
                lines.append("    ").append(reference.toTable()).append(" ||--o{ ").append(reference.table())
                        .append(" : ").append(reference.column()).append('\n');
            }
        }
        for (var table : schema.tables()) {
            lines.append("    ").append(table.name()).append(" {\n");
            schema.columnsOf(table).stream().filter(column -> !mark(schema, column).isEmpty())
                    .forEach(column -> lines.append("        ").append(column.type().replaceAll("\\W.*", ""))
                            .append(' ').append(column.name()).append(' ').append(mark(schema, column)).append('\n'));
            lines.append("    }\n");
        }
        return lines.append("```\n").toString();
    }

    private static String mark(Schema schema, Schema.Column column) {
        var primary = column.key().equals("PRI") ? "PK" : "";
        if (schema.referencesOf(column).isEmpty()) {
            return primary;
        }
        return primary.isEmpty() ? "FK" : "PK, FK";
    }

    private static String section(Schema schema, Schema.Table table) {
        var section = new StringBuilder("\n## ").append(table.name()).append("\n\n").append(table.comment())
                .append("\n\n| column | type | null | points to | meaning |\n|---|---|---|---|---|\n");
        for (var column : schema.columnsOf(table)) {
            var pointsTo = schema.referencesOf(column).stream()
                    .map(reference -> "[" + reference.toTable() + "](#" + reference.toTable() + ")")
                    .collect(Collectors.joining(", "));
            section.append("| ").append(column.key().equals("PRI") ? "**" + column.name() + "**" : column.name())
                    .append(" | `").append(column.type().replace(",", ", ")).append("` | ")
                    .append(column.mayBeNull() ? "yes" : "").append(" | ").append(pointsTo).append(" | ")
                    .append(GeneratedPage.cell(column.comment())).append(" |\n");
        }
        return section.toString();
    }
}
