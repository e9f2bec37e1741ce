package org.gridlight.db.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Certificate and key for a server of a test that is reached as 127.0.0.1 or localhost.
 *
 * @param certificate file
 * @param key         file
 */
public record TestCertificate(Path certificate, Path key) {
    /** Makes both in an existing folder. */
    public static TestCertificate in(Path folder) throws IOException {
        var files = new DataFolder(folder);
        Certificate.provide(files);
        return new TestCertificate(files.certificate(), files.certificateKey());
    }
}
