package org.gridlight.model.register;

import java.util.Objects;
import java.util.regex.Pattern;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.imports.FieldColumns;
import org.gridlight.model.imports.UnfitRow;
import org.locationtech.jts.geom.Point;

/**
 * A camera as a file gives it, or as the record has it; null where a file does not speak of something.
 *
 * @param gridId  the unit grid it stands in; 0 outside of all
 * @param heading degrees as text; empty when it turns or nobody knows
 * @param stream  address of its picture; empty for none
 */
public record ImportedCamera(String code, String name, String place, long gridId, double longitude, double latitude,
        String heading, String owner, String condition, String stream) {
    private static final Pattern STREAM = Pattern.compile("(rtsp|rtsps|http|https|rtmp)://[^\\s\\p{Cc}]{1,480}");
    private static final Pattern HEADING = Pattern.compile("[0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]");

    /** Reads one. @param gridId of its place; 0 for none. @throws UnfitRow when it cannot be taken */
    public static ImportedCamera of(Feature feature, FieldColumns<CameraField> columns, long gridId) throws UnfitRow {
        if (!(feature.geometry() instanceof Point point)) {
            throw new UnfitRow(feature.line(), "", feature.geometry().getGeometryType(), "reject.noPoint");
        }
        var code = columns.text(feature, CameraField.CODE, 32);
        var heading = columns.text(feature, CameraField.HEADING, 3);
        var stream = columns.text(feature, CameraField.STREAM, 500);
        var state = columns.text(feature, CameraField.CONDITION, 32);
        if (code == null || code.isEmpty()) {
            throw new UnfitRow(feature.line(), columns.column(CameraField.CODE), "", "reject.empty");
        }
        refuse(heading, HEADING, feature, columns.column(CameraField.HEADING), "reject.heading");
        refuse(stream, STREAM, feature, columns.column(CameraField.STREAM), "reject.stream");
        var condition = state == null || state.isEmpty()
                ? state
                : columns.meaning(CameraField.CONDITION, state).orElse(null);
        if (condition == null && state != null) {
            throw new UnfitRow(feature.line(), columns.column(CameraField.CONDITION), state, "reject.unknownWord");
        }
        return new ImportedCamera(code, columns.text(feature, CameraField.NAME, 128),
                columns.text(feature, CameraField.PLACE, 255), gridId, point.getX(), point.getY(), heading,
                columns.text(feature, CameraField.OWNER, 128), condition, stream);
    }

    private static void refuse(String text, Pattern form, Feature feature, String column, String reason)
            throws UnfitRow {
        if (text != null && !text.isEmpty() && !form.matcher(text).matches()) {
            throw new UnfitRow(feature.line(), column, text, reason);
        }
    }

    /** The same with what the file does not speak of as the record has it. */
    public ImportedCamera over(ImportedCamera known) {
        return new ImportedCamera(code, Objects.requireNonNullElse(name, known.name),
                Objects.requireNonNullElse(place, known.place), gridId, longitude, latitude,
                Objects.requireNonNullElse(heading, known.heading), Objects.requireNonNullElse(owner, known.owner),
                condition == null || condition.isEmpty() ? known.condition : condition,
                Objects.requireNonNullElse(stream, known.stream));
    }
}
