package org.gridlight.model.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * Looks at each feature of one reading: its texts, then its place, then its outline. A feature is given on or its first
 * fault is; when the first features of a file all have one fault that is of the file, the reading ends with it.
 */
final class FeatureCheck implements RawFeatures.RawSink {
    /** Beyond this a number is no degree by any mistake. */
    static final double NO_DEGREE = 360;

    /** So many features with one fault, and none without, and the file is meant. */
    private static final int ENOUGH = 200;

    /** A file of so few features may have the fault in each of them by accident. */
    private static final int TOO_FEW = 3;

    private final String file;
    private final ReadOptions options;
    private final FeatureSink sink;
    private final PlaceCheck place;
    private final Map<FeatureFault, Long> faults = new EnumMap<>(FeatureFault.class);
    private RejectedRow firstFault;
    private long accepted;
    private long line = 1;

    FeatureCheck(String file, SourceCrs crs, ReadOptions options, FeatureSink sink) {
        this.file = file;
        this.options = options;
        this.sink = sink;
        this.place = new PlaceCheck(crs, options);
    }

    /** The line of the last feature that was come to. */
    long lastLine() {
        return line;
    }

    @Override
    public void feature(long at, Map<String, String> attributes, Geometry points) {
        line = at;
        var texts = new LinkedHashMap<String, String>();
        for (var attribute : attributes.entrySet()) {
            var text = attribute.getValue().strip();
            var fault = fault(text);
            if (fault.isPresent()) {
                fault(at, fault.get(), attribute.getKey(), text);
                return;
            }
            texts.put(attribute.getKey(), text);
        }
        switch (place.of(points)) {
            case PlaceCheck.Right(var degrees) -> {
                accepted++;
                sink.accept(new Feature(at, texts, degrees));
            }
            case PlaceCheck.Wrong(var fault, var value) -> fault(at, fault, "", value);
        }
    }

    private Optional<FeatureFault> fault(String text) {
        if (text.length() > options.longestText()) {
            return Optional.of(FeatureFault.TOO_LONG);
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\uFFFD' || Character.isSurrogate(letter) && !isPair(text, i)) {
                return Optional.of(FeatureFault.LETTERS);
            }
            if (Character.isISOControl(letter) && "\t\r\n".indexOf(letter) < 0) {
                return Optional.of(FeatureFault.CONTROL_CHARACTER);
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    @Override
    public void fault(long at, FeatureFault fault, String column, String value) {
        line = at;
        long count = faults.merge(fault, 1L, Long::sum);
        var row = fault.row(at, column, value);
        if (firstFault == null) {
            firstFault = row;
        }
        if (count >= ENOUGH) {
            refuseFileIfAllAlike();
        }
        sink.fault(row);
    }

    /** Called when the file has no more features. */
    void finished() {
        if (accepted == 0 && faults.isEmpty()) {
            throw Refusal.failed("exchange.empty", file);
        }
        if (faults.values().stream().anyMatch(count -> count >= TOO_FEW)) {
            refuseFileIfAllAlike();
        }
    }

    private void refuseFileIfAllAlike() {
        if (accepted > 0 || faults.size() > 1) {
            return;
        }
        var only = new ArrayList<>(faults.entrySet()).getFirst();
        if (only.getKey().ofFile()) {
            throw Refusal.failed("exchange.all." + only.getKey(), file, only.getValue(), firstFault.line(),
                    firstFault.value());
        }
    }
}
