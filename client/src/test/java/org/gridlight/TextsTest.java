package org.gridlight;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridlight.Sources.Literal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that a person sees stands in a bundle, in both languages, and is used. */
class TextsTest {
    /** Keys that are looked for by a name that no literal spells, each with its reason. */
    private static final Set<String> USED_BY_RULE = Set.of();

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF5E]");
    private static final Pattern NOT_OUR_WORDS = Pattern
            .compile("帐户|帐号|口令|未做任何|任何更改|出册|不懂|读不了|写不进|写不下|连不上|不认识|考核得分|早已");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^}]*}|\\$\\{[^}]+}|%[a-z]");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9_]*)+");
    private static final Pattern START_OF_KEY = Pattern.compile("[a-z][A-Za-z0-9]*\\.([A-Za-z0-9_]+\\.)*");
    private static final Pattern SPOKEN = Pattern
            .compile("(?:failed|wrongUse|say|step)\\(\\s*(?:[a-z][A-Za-z]*,\\s*)?\"([^\"]*)\"");
    private static final Pattern IN_REPORT = Pattern.compile("\\$R\\{([^}]+)}|\\bstr\\(\"([^\"]+)\"\\)");
    /** Settings whose names begin like reasons. */
    private static final String SETTINGS = "rednotice\\.(?:number|leastMinutes|replyDays|againDays|autoIssue)|"
            + "meeting\\.(?:everyDays|number)|transfer\\.number";
    private static final Pattern REASON = Pattern.compile("'(?!" + SETTINGS
            + ")((?:act|account|look|fieldLook|camera|places|shifts|tracks|theme|grid\\.change|rednotice|meeting|"
            + "transfer|handover|dutyLog|dutyDesk|knowledge|roster|bulletin|spotcheck|videoRound|fieldtask|package|assessment|outbox)\\.[A-Za-z.]+)'");
    private static final Pattern STATIC_TEXT = Pattern.compile("<text>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    /** Settings have names that look like keys. */
    private static final List<String> NAMES_OF_SETTINGS = List.of("SettingStore.java", "SuggestStore.java");
    private static final List<String> NO_KEYS = List.of(".properties", ".csv", ".yaml", ".yml", ".sql", ".xml", ".log",
            ".json", ".jrxml", ".jasper", ".ttf", ".pem", ".lock", ".zone");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Bundle.all()).isNotEmpty().allSatisfy(bundle -> {
            assertThat(onlyIn(bundle.chinese().keySet(), bundle.english().keySet())).as("only Chinese, %s", bundle)
                    .isEmpty();
            assertThat(onlyIn(bundle.english().keySet(), bundle.chinese().keySet())).as("only English, %s", bundle)
                    .isEmpty();
            assertThat(Bundle.twice(bundle.file())).as("twice in %s", bundle).isEmpty();
            assertThat(Bundle.twice(Bundle.englishOf(bundle.file()))).as("twice in English of %s", bundle).isEmpty();
        });
    }

    @Test
    void bothLanguagesHaveTheSamePlacesToFill() {
        assertThat(Bundle.all()).allSatisfy(bundle -> assertThat(bundle.chinese().keySet().stream()
                .filter(key -> !places(bundle.chinese().get(key)).equals(places(bundle.english().get(key)))).toList())
                .as("of different places, %s", bundle).isEmpty());
    }

    @Test
    void noTextIsEmptyAndMessagesAreOneLine() {
        assertThat(texts(Bundle.all())).filteredOn(text -> text.endsWith("=") || text.isBlank()).isEmpty();
        assertThat(texts(spokenBundles())).filteredOn(text -> text.contains("\n")).isEmpty();
    }

    /** To MessageFormat a straight apostrophe begins a quotation and is swallowed; the typographic one is safe. */
    @Test
    void noMessageHasAStraightApostrophe() {
        assertThat(texts(spokenBundles())).filteredOn(text -> text.contains("'")).isEmpty();
    }

    /** One word for one thing, and none that is spoken rather than written. */
    @Test
    void chineseIsWrittenByOneHand() {
        assertThat(Bundle.all()).allSatisfy(bundle -> assertThat(bundle.chinese().entrySet().stream()
                .filter(text -> NOT_OUR_WORDS.matcher(text.getValue()).find()).toList())
                .as("other words in %s", bundle).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.areas.others", "grid.file.noFeature", "grid.file.empty",
        "grid.file.noSurface", "grid.file.coordinates", "grid.file.ring", "db.halfMigrated"})
    void aRefusalSaysWhatHappenedWhatWasKeptAndWhatToDo(String key) {
        var bundle = spokenBundles().stream().filter(one -> one.chinese().containsKey(key)).findFirst().orElseThrow();
        assertThat(bundle.chinese().get(key)).containsPattern("未作任何改动|未导入任何").containsPattern("[。，]请");
        assertThat(bundle.english().get(key).split("[.;] ")).hasSizeGreaterThanOrEqualTo(3);
    }

    /** A field term may stand in brackets beside its English word. */
    @Test
    void englishIsEnglish() {
        assertThat(Bundle.all()).allSatisfy(bundle -> assertThat(bundle.english().entrySet().stream()
                .filter(text -> CHINESE.matcher(text.getValue().replaceAll("[（(][^）)]*[）)]", "")).find()).toList())
                .as("Chinese in English of %s", bundle).isEmpty());
    }

    @Test
    void noKeyStandsInTwoBundlesOfTheSameSearch() {
        var seen = new TreeSet<String>();
        assertThat(spokenBundles().stream().flatMap(bundle -> bundle.chinese().keySet().stream())
                .filter(key -> !seen.add(key)).toList()).isEmpty();
    }

    @Test
    void everyKeyThatIsSpokenExists() {
        var missing = new TreeSet<>(spoken());
        assertThat(missing).isNotEmpty();
        missing.removeAll(keys());
        assertThat(missing).as("spoken, and in no bundle").isEmpty();
    }

    @Test
    void everyLiteralThatLooksLikeAKeyIsOne() {
        var keys = keys();
        var rooms = keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).filter(room -> !room.isEmpty())
                .collect(toCollection(TreeSet::new));
        var unknown = Sources.literals().stream().filter(literal -> KEY.matcher(literal.text()).matches())
                .filter(literal -> rooms.stream().anyMatch(literal.text()::startsWith))
                .filter(literal -> NAMES_OF_SETTINGS.stream().noneMatch(literal.file()::endsWith))
                .filter(literal -> NO_KEYS.stream().noneMatch(literal.text()::endsWith))
                .filter(literal -> !keys.contains(literal.text())).toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        var literals = Stream
                .of(Sources.literals().stream().map(Literal::text), inReports().stream(), inProcedures())
                .flatMap(keys -> keys).collect(toCollection(LinkedHashSet::new));
        var starts = literals.stream().filter(text -> START_OF_KEY.matcher(text).matches()).toList();
        var unused = spokenBundles().stream().filter(bundle -> !bundle.isCalled("glossary"))
                .flatMap(bundle -> bundle.chinese().keySet().stream())
                .filter(key -> !literals.contains(key) && starts.stream().noneMatch(key::startsWith))
                .filter(key -> !USED_BY_RULE.contains(key)).toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void javaHoldsNoChineseText() {
        assertThat(Sources.literals()).isNotEmpty()
                .filteredOn(literal -> CHINESE.matcher(literal.text()).find()).isEmpty();
    }

    @Test
    void reportDesignsHoldNoTextOfTheirOwn() {
        for (var design : Sources.main(".jrxml")) {
            var text = COMMENT.matcher(Sources.read(design)).replaceAll("");
            assertThat(CHINESE.matcher(text).results().map(found -> found.group()).toList())
                    .as("Chinese in %s", design.getFileName()).isEmpty();
            assertThat(STATIC_TEXT.matcher(text).results().map(found -> found.group(1))
                    .map(words -> words.replace("<![CDATA[", "").replace("]]>", "").trim())
                    .filter(words -> words.chars().anyMatch(Character::isLetter)).toList())
                    .as("static text in %s", design.getFileName()).isEmpty();
        }
    }

    /** Properties files with Chinese in them are bundles of both languages, or the meanings, which no screen shows. */
    @Test
    void noTextHidesInAnotherFile() {
        assertThat(Sources.main(".properties")).filteredOn(file -> CHINESE.matcher(Sources.read(file)).find())
                .allSatisfy(file -> assertThat(Bundle.isChineseHalf(file.getFileName().toString())
                        || file.endsWith("meanings.properties") || file.toString().endsWith("_en.properties"))
                        .as(file.toString()).isTrue());
        assertThat(Bundle.all())
                .allSatisfy(bundle -> assertThat(Files.exists(Bundle.englishOf(bundle.file()))).isTrue());
    }

    private static Set<String> keys() {
        return spokenBundles().stream().flatMap(bundle -> bundle.chinese().keySet().stream())
                .collect(toCollection(TreeSet::new));
    }

    /** The bundles that Words looks through; the help of the command line is picocli's own affair. */
    private static List<Bundle> spokenBundles() {
        return Bundle.all().stream().filter(bundle -> !bundle.isCalled("help")).toList();
    }

    /** Each text of both languages as key=text. */
    private static List<String> texts(List<Bundle> bundles) {
        return bundles.stream().flatMap(bundle -> Stream.of(bundle.chinese(), bundle.english()))
                .flatMap(half -> half.entrySet().stream()).map(text -> text.getKey() + "=" + text.getValue()).toList();
    }

    private static Set<String> onlyIn(Set<String> here, Set<String> there) {
        var only = new TreeSet<>(here);
        only.removeAll(there);
        return only;
    }

    private static Set<String> places(String text) {
        return text == null
                ? Set.of()
                : PLACE.matcher(text).results().map(found -> found.group()).collect(toCollection(TreeSet::new));
    }

    private static Set<String> spoken() {
        var inJava = Sources.main(".java").stream().flatMap(file -> SPOKEN.matcher(Sources.read(file)).results())
                .map(found -> found.group(1));
        return Stream.of(inJava, inReports().stream(), inProcedures()).flatMap(keys -> keys)
                .filter(key -> !key.endsWith("."))
                .collect(toCollection(TreeSet::new));
    }

    /** The reasons for which the record refuses an act. */
    private static Stream<String> inProcedures() {
        return Sources.main(".sql").stream().flatMap(file -> REASON.matcher(Sources.read(file)).results())
                .map(found -> found.group(1));
    }

    private static Set<String> inReports() {
        return Sources.main(".jrxml").stream().flatMap(file -> IN_REPORT.matcher(Sources.read(file)).results())
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .collect(toCollection(TreeSet::new));
    }
}
