package org.gridlight.db.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate of an embedded server, made once for its folder. Without one the server makes a new one at every
 * start, which takes it some seconds, and nobody could know it again.
 */
public final class Certificate {
    private static final Duration VALID = Duration.ofDays(36_500);
    private static final int SERIAL_BITS = 120;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private Certificate() {}

    /** Makes certificate and key unless both are there. */
    static void provide(DataFolder folder) throws IOException {
        if (!Files.exists(folder.certificate()) || !Files.exists(folder.certificateKey())) {
            make(folder.certificate(), folder.certificateKey(), "gridlight embedded server",
                    List.of("127.0.0.1", "localhost"));
        }
    }

    /**
     * Makes certificate and key anew, readable for this user alone.
     *
     * @param title what it is the certificate of
     * @param hosts names and addresses by which the server is called
     */
    public static void make(Path certificate, Path key, String title, List<String> hosts) throws IOException {
        try {
            var keys = keys();
            // PKCS 8 names the curve; without it OpenSSL 3, and so a server of Debian, cannot read the key.
            PrivateFile.write(key, pem(new JcaPKCS8Generator(keys.getPrivate(), null)));
            PrivateFile.write(certificate, pem(signed(keys, title, hosts)));
        } catch (GeneralSecurityException | OperatorCreationException defect) {
            throw new IllegalStateException("This Java cannot make an EC certificate", defect);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder signed(KeyPair keys, String title, List<String> hosts)
            throws IOException, OperatorCreationException {
        var name = new X500Name("CN=" + title);
        var now = Instant.now();
        var names = new GeneralNames(hosts.stream().map(Certificate::named).toArray(GeneralName[]::new));
        return new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(2))), Date.from(now.plus(VALID)), name, keys.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, names)
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    }

    private static GeneralName named(String host) {
        return new GeneralName(ADDRESS.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static String pem(Object content) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }
}
