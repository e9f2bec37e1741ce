package org.gridlight.model.cases;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return CaseMappingParser.parse(name, YamlFile.read(open(name), name));
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
}
