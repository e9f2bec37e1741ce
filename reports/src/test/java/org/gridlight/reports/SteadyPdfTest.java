package org.gridlight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyPdfTest {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 7, 16, 0, 0);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"Z, Z, Z, Z", "+08'00', +08:00, +00'00', +00:00",
        "-05'00', -05:00, +00'00', +00:00"})
    void theMomentOfPrintingIsReplacedWhateverTheZone(String zone, String xmlZone, String pdf, String xml) {
        var text = "/CreationDate(D:20261122104552%s) <xmp:CreateDate>2026-11-22T10:45:52%s</xmp:CreateDate>";
        assertThat(steady(text.formatted(zone, xmlZone))).isEqualTo(
                "/CreationDate(D:20260716000000%s) <xmp:CreateDate>2026-07-16T00:00:00%s</xmp:CreateDate>"
                        .formatted(pdf, xml));
    }

    @Test
    void everySubsetKeepsANameOfItsOwn() {
        var many = IntStream.range(0, 600).mapToObj(at -> "/%c%cXYZW+Noto".formatted('A' + at / 26, 'A' + at % 26))
                .collect(Collectors.joining(" "));
        var names = steady(many).split(" ");
        assertThat(names).hasSize(600).doesNotHaveDuplicates().startsWith("/AAAAAA+Noto", "/AAAAAB+Noto")
                .contains("/AAAABA+Noto");
    }

    private static String steady(String text) {
        return new String(SteadyPdf.of(text.getBytes(StandardCharsets.ISO_8859_1), MADE),
                StandardCharsets.ISO_8859_1);
    }
}
