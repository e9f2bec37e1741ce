package org.gridlight.model.cases;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;

/** Finds and reads a mapping: a file of the user's, or one that comes with the product. */
public final class CaseMappingFile {
    private static final String SHIPPED = "mappings/";

    /**
     * @param name path of a file, or the name of a shipped mapping, e.g. {@code boston-311.yaml}
     * @throws Refusal when there is none of that name, or it is not a mapping
     */
    public CaseMapping read(String name) {
        var mapping = new YamlFile().read(open(name), name, CaseMapping.class);
        requireComplete(name, mapping);
        return mapping;
    }

    private InputStream open(String name) {
        if (Files.exists(Path.of(name))) {
            return SourceFile.at(Path.of(name)).open();
        }
        var shipped = name.matches("[A-Za-z0-9._-]+")
                ? CaseMappingFile.class.getResourceAsStream(SHIPPED + name)
                : null;
        if (shipped == null) {
            throw Refusal.failed("mapping.missing", name);
        }
        return shipped;
    }

    private static void requireComplete(String name, CaseMapping mapping) {
        require(name, "name", mapping.name());
        require(name, "zone", mapping.zone());
        require(name, "dateTime", mapping.dateTime());
        require(name, "standard", mapping.standard());
        require(name, "columns", mapping.columns());
        var columns = mapping.columns();
        require(name, "columns.id", columns.id());
        require(name, "columns.reportedAt", columns.reportedAt());
        require(name, "columns.department", columns.department());
        require(name, "columns.category", columns.category());
        require(name, "columns.source", columns.source());
        if (Stream.of(columns.longitude(), columns.latitude()).filter(Objects::nonNull).count() == 1) {
            throw Refusal.failed("mapping.halfPosition", name);
        }
        try {
            mapping.zoneId();
        } catch (DateTimeException e) {
            throw Refusal.failed(e, "mapping.zone", name, mapping.zone());
        }
        try {
            mapping.dateTimeForm();
        } catch (IllegalArgumentException e) {
            throw Refusal.failed(e, "mapping.dateTime", name, mapping.dateTime());
        }
    }

    private static void require(String name, String key, Object value) {
        if (value == null) {
            throw Refusal.failed("mapping.incomplete", name, key);
        }
    }
}
