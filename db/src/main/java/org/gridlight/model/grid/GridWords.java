package org.gridlight.model.grid;

import java.util.Locale;
import org.gridlight.model.words.Words;

/** Says what was mended, what is wrong and what communities are called, in the reader's language. */
public record GridWords(Words words) {
    /** One line about one change. */
    public String of(Mending mending) {
        return switch (mending) {
            case Mending.Uncrossed(var area, var place, var fault, var before, var after) ->
                words.say("grid.mending.uncrossed", area, place, words.say("grid.fault." + fault), squareMetres(before),
                        squareMetres(after));
            case Mending.PartDropped(var area, var place, var size) ->
                words.say("grid.mending.partDropped", area, place, squareMetres(size));
            case Mending.HoleFilled(var area, var place, var size) ->
                words.say("grid.mending.holeFilled", area, place, squareMetres(size));
            case Mending.OverlapRemoved(var area, var keeper, var place, var size) ->
                words.say("grid.mending.overlapRemoved", area, place, squareMetres(size), keeper);
        };
    }

    /** One line about one fault. */
    public String of(GridFault fault) {
        return words.say("grid.check." + fault.kind(), fault.code(), fault.place(), squareMetres(fault.measure()));
    }

    /** The street's name for a community that is the whole street, else the street's name and the number. */
    public String community(Area street, int number, int count) {
        return count == 1 ? street.name() : words.say("grid.communityName", street.name(), number);
    }

    private static String squareMetres(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }
}
