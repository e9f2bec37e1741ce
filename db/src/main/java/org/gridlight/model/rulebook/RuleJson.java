package org.gridlight.model.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a rule as JSON, flat. Holds no state but the reader; safe for use by many threads. */
public final class RuleJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleJson() {}

    /** @param values null for a rule that ends */
    public static String write(Map<String, String> values) {
        try {
            return values == null ? null : JSON.writeValueAsString(values);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("Values that cannot be written as JSON", wrong);
        }
    }

    /** @param text null for none */
    public static Map<String, String> read(String text) {
        if (text == null) {
            return null;
        }
        try {
            var values = new LinkedHashMap<String, String>();
            JSON.readTree(text).properties().forEach(one -> values.put(one.getKey(), one.getValue().asText()));
            return values;
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A rule of the record that cannot be read", wrong);
        }
    }
}
