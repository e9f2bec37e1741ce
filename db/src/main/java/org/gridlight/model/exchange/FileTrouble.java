package org.gridlight.model.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.gridlight.model.words.Refusal;

/** What went wrong while a file was read, said to a person. */
public final class FileTrouble {
    private FileTrouble() {}

    /** @param line the last line or feature that could be read */
    public static Refusal of(IOException trouble, String file, long line) {
        if (trouble instanceof JsonProcessingException json && !causedBy(trouble, CharacterCodingException.class)) {
            var at = json.getLocation();
            return at == null
                    ? Refusal.failed(trouble, "grid.file.notJson", file, "-", "-")
                    : Refusal.failed(trouble, "grid.file.notJson", file, at.getLineNr(), at.getColumnNr());
        }
        if (causedBy(trouble, CharacterCodingException.class)) {
            return Refusal.failed(trouble, "exchange.letters", file, line);
        }
        if (causedBy(trouble, ZipException.class) || causedBy(trouble, EOFException.class)) {
            return Refusal.failed(trouble, "exchange.cutOff", file, line);
        }
        return Refusal.failed(trouble, "file.unreadable", file);
    }

    private static boolean causedBy(Throwable problem, Class<? extends Exception> kind) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
