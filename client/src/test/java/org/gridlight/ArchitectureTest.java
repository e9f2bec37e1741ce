package org.gridlight;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The shape of the house, over all modules at once: who may know whom, and what nobody does. An exception needs a line
 * with its reason in {@link #EXCEPTIONS}; one that is no longer needed is an error too.
 */
class ArchitectureTest {
    private static final String MODEL = "org.gridlight.model..";
    private static final String DB = "org.gridlight.db..";
    private static final String REPORTS = "org.gridlight.reports..";
    private static final String CLIENT = "org.gridlight.client..";

    /** The one list of exceptions, over all rules. Nested classes of the class go with it. */
    private static final List<Exempt> EXCEPTIONS = List.of(
            new Exempt(Rule.JAVA_LOGGING, "org.gridlight.db.EntranceSource",
                    "javax.sql.DataSource asks every implementation for a java.util.logging parent; ours refuses"),
            new Exempt(Rule.JAVA_LOGGING, "org.gridlight.client.search.QuietLucene",
                    "Lucene logs advice for its developers there, and the console belongs to the command"),
            new Exempt(Rule.OWN_CLOCK, "org.gridlight.db.embedded.Certificate",
                    "a certificate is valid from the moment at which the machine makes it, whatever the record's clock says"),
            new Exempt(Rule.OWN_CLOCK, "org.gridlight.db.Database",
                    "that a machine slept is told by its wall clock alone; nothing of the record is timed with it"),
            new Exempt(Rule.OWN_CLOCK, "org.gridlight.db.cases.CaseActStore",
                    "a batch stops after so much running time of the machine; nothing of the record is timed with it"),
            new Exempt(Rule.OWN_CLOCK, "org.gridlight.db.embedded.Patience",
                    "waits for a process, in real time"),
            new Exempt(Rule.RUN_LATER, "org.gridlight.client.tasks.FxTasks", "is the way"),
            new Exempt(Rule.RUN_LATER, "org.gridlight.client.look.Toolkit",
                    "starts the toolkit and waits for it, before there are tasks"),
            new Exempt(Rule.RUN_LATER, "org.gridlight.client.workstation.Opening",
                    "measures when a frame was drawn, for the bench of the start"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("org.gridlight");

    private record Exempt(Rule rule, String className, String reason) {
        boolean covers(JavaClass type) {
            return type.getName().equals(className) || type.getName().startsWith(className + "$");
        }
    }

    private enum Rule {
        MODEL_IS_PURE("the model knows neither the database nor reports nor client", MODEL,
                dependOn(DB, REPORTS, CLIENT)),
        DB_IS_BELOW("the database side knows neither reports nor client", DB, dependOn(REPORTS, CLIENT)),
        REPORTS_ARE_BELOW("reports do not know the client", REPORTS, dependOn(CLIENT)),
        SQL("SQL stays in org.gridlight.db", outside(DB),
                dependOn("java.sql..", "javax.sql..", "org.apache.ibatis..", "com.zaxxer..", "org.mariadb..",
                        "org.flywaydb..")),
        SERVER("the embedded server stays in org.gridlight.db.embedded", outside("org.gridlight.db.embedded.."),
                dependOn("ch.vorburger..")),
        GEOTOOLS("GeoTools stays in packages named grid", outside("..grid.."), dependOn("org.geotools..")),
        JASPER("JasperReports stays in org.gridlight.reports", outside(REPORTS), dependOn("net.sf.jasperreports..")),
        JAVAFX("JavaFX stays in org.gridlight.client", outside(CLIENT), dependOn("javafx..")),
        SCREEN_MODELS("the model of a screen knows no JavaFX", describe("models of screens",
                type -> type.getPackageName().startsWith("org.gridlight.client.")
                        && type.getSimpleName().endsWith("Model")),
                dependOn("javafx..")),
        RUN_LATER("the way back to the screen leads through the tasks", everywhere(), goBackToTheScreen()),
        FIELD_HAS_NO_WINDOW("the simulated field and the live cases know no JavaFX",
                resideInAnyPackage("org.gridlight.client.field..", "org.gridlight.client.live.."),
                dependOn("javafx..")),
        NO_SWING_NODE("no Swing inside JavaFX and no web view", everywhere(),
                dependOn("javafx.embed.swing..", "javafx.web..", "javafx.scene.web..")),
        THREADS("work runs in executors, not in threads of one's own", everywhere(), makeThreads()),
        STANDARD_STREAMS("nothing writes to System.out or System.err but the console is given them", everywhere(),
                ACCESS_STANDARD_STREAMS),
        JAVA_LOGGING("logging is slf4j", everywhere(), dependOn("java.util.logging..")),
        OWN_CLOCK("time comes from an injected InstantSource", everywhere(), readTheSystemClock()),
        MAPPERS("a mapper is called by its own package only", everywhere(), callMapperOfAnotherPackage());

        private final String sentence;
        private final DescribedPredicate<JavaClass> where;
        private final ArchCondition<JavaClass> never;

        Rule(String sentence, String where, ArchCondition<JavaClass> never) {
            this(sentence, resideInAnyPackage(where), never);
        }

        Rule(String sentence, DescribedPredicate<JavaClass> where, ArchCondition<JavaClass> never) {
            this.sentence = sentence;
            this.where = where;
            this.never = never;
        }

        ArchRule over(DescribedPredicate<JavaClass> which) {
            return noClasses().that(where.and(which)).should(never).as(sentence).allowEmptyShould(true);
        }
    }

    @Test
    void everyModuleIsLookedAt() {
        for (var layer : List.of("org.gridlight.model.", "org.gridlight.db.", "org.gridlight.client.")) {
            assertThat(PRODUCT).as(layer).anyMatch(type -> type.getName().startsWith(layer));
        }
        assertThat(PRODUCT).noneMatch(type -> type.getName().endsWith("Test"));
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Arrays.stream(Rule.values()).map(rule -> dynamicTest(rule.sentence, () -> rule.over(describe(
                "not excepted", type -> EXCEPTIONS.stream().noneMatch(e -> e.rule() == rule && e.covers(type))))
                .check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyExceptionIsStillNeeded() {
        return EXCEPTIONS.stream()
                .map(exempt -> dynamicTest(exempt.className() + ": " + exempt.reason(), () -> assertThat(
                        exempt.rule().over(describe(exempt.className(), exempt::covers)).evaluate(PRODUCT)
                                .hasViolation())
                        .as("%s keeps the rule %s now; strike it off the list", exempt.className(), exempt.rule())
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> featuresAreFreeOfCycles() {
        return Stream.of("org.gridlight.model.(*)..", "org.gridlight.db.(*)..", "org.gridlight.reports.(*)..",
                "org.gridlight.client.(*)..").map(
                        packages -> dynamicTest(packages,
                                () -> slices().matching(packages).should().beFreeOfCycles().allowEmptyShould(true)
                                        .check(PRODUCT)));
    }

    /** Records of one's own in an enum or a class are constants; what can change is not shared behind one's back. */
    @Test
    void nothingStaticChanges() {
        noFields().that().areStatic().and().areNotFinal().and(describe("written by people",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))).should(exist())
                .as("no static field but constants").allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void everyMapperIsAnInterfaceWithItsStatementsAtTheSamePath() {
        var mappers = PRODUCT.stream().filter(type -> type.getSimpleName().endsWith("Mapper")).toList();
        assertThat(mappers).allSatisfy(mapper -> {
            assertThat(mapper.getPackageName()).startsWith("org.gridlight.db.");
            assertThat(mapper.isInterface()).as(mapper.getName()).isTrue();
            assertThat(getClass().getResource("/" + mapper.getName().replace('.', '/') + ".xml"))
                    .as("statements of %s", mapper.getName()).isNotNull();
        });
        assertThat(mappers).as("found").isNotEmpty();
    }

    /** What others call in a feature of the database is a store, or an import that uses its own mapper. */
    @Test
    void whoHoldsTheDatabaseInAFeatureIsAStoreOrAnImport() {
        var holders = PRODUCT.stream().filter(type -> type.getPackageName().startsWith("org.gridlight.db."))
                .filter(type -> !type.getPackageName().startsWith("org.gridlight.db.embedded"))
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().getName().equals("org.gridlight.db.Database")))
                .toList();
        assertThat(holders).isNotEmpty().allSatisfy(
                holder -> assertThat(holder.getSimpleName()).as(holder.getName()).matches(".*(Store|Import)"));
    }

    private static DescribedPredicate<JavaClass> outside(String packages) {
        return not(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaClass> everywhere() {
        return DescribedPredicate.alwaysTrue();
    }

    private static ArchCondition<JavaClass> dependOn(String... packages) {
        return dependOnClassesThat(resideInAnyPackage(packages));
    }

    private static ArchCondition<JavaClass> makeThreads() {
        return callConstructorWhere(targetOwner(assignableTo(Thread.class)));
    }

    private static ArchCondition<JavaClass> goBackToTheScreen() {
        return callMethodWhere(targetOwner(name("javafx.application.Platform")).and(target(nameMatching("runLater"))));
    }

    private static ArchCondition<JavaClass> readTheSystemClock() {
        var system = targetOwner(name("java.lang.System")).and(target(nameMatching("currentTimeMillis|nanoTime")));
        var now = targetOwner(resideInAnyPackage("java.time..")).and(target(nameMatching("now")));
        var date = targetOwner(name("java.util.Date")).and(target(nameMatching("<init>")));
        return callCodeUnitWhere(system.or(now).or(date)
                .as("the system's clock"));
    }

    private static ArchCondition<JavaClass> callMapperOfAnotherPackage() {
        return callMethodWhere(describe("mapper of another package",
                call -> call.getTargetOwner().getSimpleName().endsWith("Mapper")
                        && call.getTargetOwner().getPackageName().startsWith("org.gridlight")
                        && !call.getTargetOwner().getPackageName().equals(call.getOriginOwner().getPackageName())));
    }

    private static ArchCondition<JavaField> exist() {
        return ArchCondition.from(describe("exist", field -> true));
    }
}
