package org.gridlight.model.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How characters are read (拼音), without tones; ü is written v. A character with several readings has all of them. Made
 * once, takes some tenths of a second; immutable.
 */
public final class Pinyin {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fa5';
    private static final List<String> NONE = List.of();

    private final List<List<String>> readings;
    private final NavigableSet<String> syllables = new TreeSet<>();

    public Pinyin() {
        var all = new ArrayList<List<String>>(LAST - FIRST + 1);
        for (char one = FIRST; one <= LAST; one++) {
            var found = PinyinHelper.toHanyuPinyinStringArray(one);
            all.add(found == null ? NONE : Arrays.stream(found).map(Pinyin::plain).distinct().toList());
            syllables.addAll(all.getLast());
        }
        readings = List.copyOf(all);
    }

    private static String plain(String reading) {
        return reading.replaceAll("[1-5]$", "").replace("u:", "v").intern();
    }

    /** All readings of a character; empty for what is not read. */
    public List<String> of(char one) {
        return one < FIRST || one > LAST ? NONE : readings.get(one - FIRST);
    }

    /** All syllables that begin so. */
    public List<String> beginningWith(String letters) {
        return List.copyOf(syllables.subSet(letters, true, letters + '\uffff', false));
    }

    /**
     * The ways in which letters are read as syllables one after the other; of the last one perhaps only the beginning.
     *
     * @return for each way its syllables; empty when there is none
     */
    public List<List<String>> readAs(String letters) {
        var ways = new ArrayList<List<String>>();
        read(letters, List.of(), ways);
        return List.copyOf(ways);
    }

    private void read(String letters, List<String> before, List<List<String>> ways) {
        for (int end = 1; end <= Math.min(6, letters.length()); end++) {
            var next = letters.substring(0, end);
            boolean last = end == letters.length();
            if (last ? isBeginning(next) : syllables.contains(next)) {
                var so = new ArrayList<>(before);
                so.add(next);
                if (last) {
                    ways.add(List.copyOf(so));
                } else {
                    read(letters.substring(end), so, ways);
                }
            }
        }
    }

    private boolean isBeginning(String letters) {
        var first = syllables.ceiling(letters);
        return first != null && first.startsWith(letters);
    }

    /**
     * Where a run of characters is read so: by the first letters of each, or by syllables of which the last may be begun.
     *
     * @param letters two at least
     * @return place and number of characters; null when it is nowhere read so
     */
    int[] find(String characters, String letters) {
        for (int at = 0; at < characters.length(); at++) {
            if (letters.length() <= characters.length() - at && hasInitials(characters, at, letters)) {
                return new int[]{at, letters.length()};
            }
        }
        for (var way : readAs(letters)) {
            for (int at = 0; at + way.size() <= characters.length(); at++) {
                if (isRead(characters, at, way)) {
                    return new int[]{at, way.size()};
                }
            }
        }
        return null;
    }

    private boolean hasInitials(String characters, int at, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char wanted = letters.charAt(i);
            if (of(characters.charAt(at + i)).stream().noneMatch(reading -> reading.charAt(0) == wanted)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRead(String characters, int at, List<String> way) {
        for (int i = 0; i < way.size(); i++) {
            var wanted = way.get(i);
            boolean last = i == way.size() - 1;
            if (of(characters.charAt(at + i)).stream()
                    .noneMatch(reading -> last ? reading.startsWith(wanted) : reading.equals(wanted))) {
                return false;
            }
        }
        return true;
    }
}
