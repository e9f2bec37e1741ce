package org.gridlight.reports.monthly;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.gridlight.model.assessment.LockedMonth;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.Standing;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.score.Title;
import org.gridlight.model.words.Refusal;

/**
 * A book as it is kept when its month is locked (定稿): JSON with every number, name and sentence of it. The rules stand beside
 * it as their text and are read from there. Holds no state; safe for use by many threads.
 */
public final class BookSnapshot {
    private static final String RULES = "rules";
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module())
            .addModule(new JavaTimeModule()).addModule(new SimpleModule().addSerializer(new RulesWriter())
                    .addDeserializer(ScoreTemplate.class, new RulesReader()))
            .addMixIn(Standing.class, StandingKinds.class).addMixIn(Issue.Edition.class, EditionKinds.class)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY).visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private BookSnapshot() {}

    /** The book as text; the same book gives the same text. */
    public static String write(MonthlyBook book) {
        try {
            return JSON.writeValueAsString(book);
        } catch (JsonProcessingException notPossible) {
            throw new IllegalArgumentException("A book that cannot be kept", notPossible);
        }
    }

    /**
     * The book as it was kept.
     *
     * @throws Refusal when it cannot be read, e.g. because a newer program wrote it
     */
    public static MonthlyBook read(LockedMonth locked) {
        var rules = TemplateFile.of(locked.templateText(), RULES);
        try {
            return JSON.readerFor(MonthlyBook.class).withAttribute(RULES, rules).readValue(locked.content());
        } catch (IOException other) {
            throw Refusal.failed(other, "report.snapshotUnreadable");
        }
    }

    /** Of the rules only the group: the rest is their own text. */
    private static final class RulesWriter extends StdSerializer<ScoreTemplate> {
        RulesWriter() {
            super(ScoreTemplate.class);
        }

        @Override
        public void serialize(ScoreTemplate rules, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(rules.group(), json);
        }
    }

    private static final class RulesReader extends StdDeserializer<ScoreTemplate> {
        RulesReader() {
            super(ScoreTemplate.class);
        }

        @Override
        public ScoreTemplate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return ((ScoreTemplate) context.getAttribute(RULES)).forGroup(context.readValue(json, Title.class));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Standing.Ranked.class, name = "ranked"),
        @JsonSubTypes.Type(value = Standing.NoCase.class, name = "noCase"),
        @JsonSubTypes.Type(value = Standing.BelowMinimum.class, name = "belowMinimum"),
        @JsonSubTypes.Type(value = Standing.MissingValue.class, name = "missingValue")})
    private interface StandingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Issue.Edition.Draft.class, name = "draft"),
        @JsonSubTypes.Type(value = Issue.Edition.Final.class, name = "final"),
        @JsonSubTypes.Type(value = Issue.Edition.Revision.class, name = "revision")})
    private interface EditionKinds {}
}
