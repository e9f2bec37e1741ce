package org.gridlight.reports;

import org.gridlight.db.Progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

class BookWriterTest {
    private static final BookTable TABLE = new BookTable("one/two:three", "t", "t",
            List.of(Column.names("name", 1), Column
                    .numbers("count", 1)),
            List.of(List.of(Cell.text("a"), Cell.count(3))), Optional.empty(), List.of());

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        var file = Files.createTempFile(Pages.folder("refused"), "no", "folder");
        refused(file);
        assertThat(Files.size(file)).isZero();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        refused(Pages.folder("refused").resolve("absent"));
    }

    @Test
    void nothingIsLeftWhenAFileCannotBePutInItsPlace() throws IOException {
        var folder = Pages.folder("refused/taken");
        Files.createDirectories(folder.resolve("book.xlsx/full"));
        refused(folder);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("book.xlsx");
        }
    }

    @Test
    void aFileOfTheSameNameIsReplaced() throws IOException {
        var folder = Pages.folder("replaced");
        Files.writeString(folder.resolve("book.xlsx"), "old");
        assertThat(write(folder)).containsExactly(folder.resolve("book.xlsx"));
        assertThat(Files.readAllBytes(folder.resolve("book.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void sheetsThatDifferInTheSizeOfLettersOnlyAreNumbered() throws IOException {
        var folder = Pages.folder("sheets");
        write(folder, List.of(named("Parks"), named("PARKS")));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("book.xlsx")))) {
            assertThat(workbook).extracting(Sheet::getSheetName).containsExactly("Parks", "PARKS 2");
        }
    }

    private static BookTable named(String sheet) {
        return new BookTable(sheet, TABLE.caption(), TABLE.continued(), TABLE.columns(), TABLE.rows(), TABLE.total(),
                TABLE.notes());
    }

    @Test
    void formatsAreNamedAsPeopleWriteThem() {
        assertThat(Format.of(" Pdf")).isEqualTo(Format.PDF);
        assertThatThrownBy(() -> Format.of("ps")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_USE);
            assertThat(refusal.in(Words.of(Locale.UK))).contains("ps", "pdf, xlsx, docx");
        });
    }

    private static void refused(Path folder) {
        assertThatThrownBy(() -> write(folder)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FAILED);
            assertThat(refusal.in(Words.of(Locale.SIMPLIFIED_CHINESE))).contains(folder.toString()).doesNotContain(
                    "\n");
        });
    }

    private static List<Path> write(Path folder) {
        return write(folder, List.of(TABLE, TABLE));
    }

    private static List<Path> write(Path folder, List<BookTable> tables) {
        return new BookWriter(folder, new BookWriter.About("book", "Book", "Nobody", LocalDateTime.of(2026, 1, 1, 0, 0),
                Locale.UK), Progress.UNHEARD).write(null, tables, Set.of(Format.XLSX));
    }
}
