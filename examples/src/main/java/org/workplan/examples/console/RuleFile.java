package org.workplan.examples.console;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleId;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Severity;
import org.workplan.rule.Waiver;
import org.workplan.rule.standard.StandardRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A rule set in a file: which rules are switched on or off, their severities and parameters, and what is waived. Everything in it is optional:
 * {@code {"id": "ours", "enable": [..], "disable": [..], "severity": {"year-missing": "advice"}, "parameters": {"capacity": {"hoursPerDay": 6}}, "waivers":
 * [{"rule": "year-missing", "subject": "plan", "reason": "..", "author": "..", "from": "2025-01-01", "until": "2025-12-31"}]}}. Where rules are enabled by
 * name, the others are off.
 */
final class RuleFile {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ImmutableSet<String> WAIVER =
            ImmutableSet.of("rule", "subject", "reason", "author", "from", "until");

    private final String name;
    private RuleSet rules;

    private RuleFile(String name, RuleSet rules) {
        this.name = name;
        this.rules = rules;
    }

    /** Returns the standard rules, changed by a file where one is given. */
    static RuleSet orStandard(@Nullable Path file) {
        return file == null ? StandardRules.ruleSet() : read(file);
    }

    private static RuleSet read(Path file) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (NoSuchFileException exception) {
            throw new BadInput("There is no file " + file + ". Check the name.");
        } catch (IOException exception) {
            throw new BadInput(
                    "The file " + file + " cannot be read: " + exception.getMessage() + ". Look at its permissions.");
        }
    }

    /** Returns the standard rules, changed by what stands in a file. */
    static RuleSet read(String name, byte[] text) {
        RuleFile reading = new RuleFile(name, StandardRules.ruleSet());
        reading.apply(reading.object(reading.parse(text), "the file"));
        return reading.rules;
    }

    private @Nullable Object parse(byte[] text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw wrong("something follows the rules", "Leave it out");
            }
            return value;
        } catch (JacksonException exception) {
            throw new BadInput(
                    name + ", line " + exception.getLocation().getLineNr() + ": this is not JSON. Mend it there.");
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                object.put(key, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL || token == null ? null : parser.getString();
    }

    private void apply(Map<?, ?> file) {
        for (Map.Entry<?, ?> entry : file.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            switch (key) {
                case "id" -> rules = rules.withId(text(value, key));
                case "version" -> rules = rules.withVersion(text(value, key));
                case "enable" -> enable(list(value, key));
                case "disable" -> disable(list(value, key));
                case "severity" -> object(value, key).forEach(this::severity);
                case "parameters" ->
                    object(value, key)
                            .forEach((id, parameters) -> object(parameters, key + "." + id)
                                    .forEach((parameter, set) -> parameter(id, parameter, set)));
                case "waivers" -> rules = rules.withWaivers(waivers(list(value, key)));
                default ->
                    throw wrong(
                            "\"" + key + "\" is not known",
                            "Write id, version, enable, disable, severity, parameters or waivers");
            }
        }
    }

    private void disable(List<?> unwanted) {
        Set<RuleId> off = new LinkedHashSet<>(rules.disabled());
        unwanted.forEach(id -> off.add(rule(id).id()));
        rules = rules.withDisabled(off);
    }

    private void enable(List<?> wanted) {
        Set<RuleId> on = wanted.stream().map(id -> rule(id).id()).collect(Collectors.toSet());
        rules = rules.withDisabled(rules.rules().stream()
                .map(Rule::id)
                .filter(id -> !on.contains(id))
                .toList());
    }

    private Rule rule(@Nullable Object id) {
        try {
            return rules.find(RuleId.of(String.valueOf(id)))
                    .orElseThrow(() -> wrong("there is no rule \"" + id + "\"", "docs/rules lists them"));
        } catch (IllegalArgumentException exception) {
            throw wrong("\"" + id + "\" is not the id of a rule", "docs/rules lists them");
        }
    }

    private void severity(Object id, @Nullable Object value) {
        String text = String.valueOf(value).toUpperCase(Locale.ROOT);
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(text)) {
                Map<RuleId, Severity> all = new LinkedHashMap<>(rules.severities());
                all.put(rule(id).id(), severity);
                rules = rules.withSeverities(all);
                return;
            }
        }
        throw wrong("the severity of " + id + " is \"" + value + "\"", "Write error, warning or advice");
    }

    private void parameter(Object id, Object parameter, @Nullable Object value) {
        try {
            rules = rules.withParameter(rule(id).id(), String.valueOf(parameter), String.valueOf(value));
        } catch (IllegalArgumentException exception) {
            throw new BadInput(name + ": " + exception.getMessage());
        }
    }

    private List<Waiver> waivers(List<?> more) {
        List<Waiver> all = new ArrayList<>(rules.waivers());
        more.forEach(value -> all.add(waiver(value)));
        return all;
    }

    private Waiver waiver(@Nullable Object value) {
        Map<?, ?> given = object(value, "waivers");
        for (Object key : given.keySet()) {
            if (!WAIVER.contains(key)) {
                throw wrong(
                        "\"" + key + "\" is nothing that a waiver says",
                        "Write rule, subject, reason, author, from or until");
            }
        }
        LocalDate from = date(required(given, "from"));
        Optional<LocalDate> until = Optional.ofNullable(given.get("until"))
                .map(day -> text(day, "until"))
                .map(this::date);
        if (until.filter(from::isAfter).isPresent()) {
            throw wrong("a waiver holds from " + from + " until " + until.get(), "Swap the days");
        }
        return new Waiver(
                rule(given.get("rule")).id(),
                Optional.ofNullable(given.get("subject"))
                        .map(subject -> text(subject, "subject"))
                        .orElse("*"),
                required(given, "reason"),
                required(given, "author"),
                from,
                until);
    }

    private String required(Map<?, ?> given, String key) {
        return text(
                Optional.ofNullable(given.get(key))
                        .orElseThrow(
                                () -> wrong("a waiver has no " + key, "A waiver needs rule, reason, author and from")),
                key);
    }

    private LocalDate date(String text) {
        try {
            return Input.date(text);
        } catch (BadInput refused) {
            throw new BadInput(name + ": " + refused.getMessage());
        }
    }

    private String text(@Nullable Object value, String where) {
        if (value instanceof String text) {
            if (text.isBlank()) {
                throw wrong(where + " is blank", "Write a text");
            }
            return text;
        }
        throw wrong(where + " is not a text", "Write \"...\"");
    }

    private Map<?, ?> object(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(where + " is not an object", "Write { ... }");
    }

    private List<?> list(@Nullable Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(where + " is not a list", "Write [ ... ]");
    }

    private BadInput wrong(String what, String remedy) {
        return new BadInput(name + ": " + what + ". " + remedy + ".");
    }
}
