package org.workplan.wording;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Map;
import org.workplan.explanation.Descriptions;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Attribute;
import org.workplan.plan.PartKind;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Makes sentences of explanations in one language: English, or Simplified Chinese for any Chinese locale. Immutable and safe to share. Never throws on an
 * explanation: a message that has no text is shown as its key with its facts. Texts of your own rules are added by {@link #with}.
 */
public final class Wording {

    private static final CharMatcher LINE_BREAKS = CharMatcher.anyOf("\n\r\u0085\u2028\u2029");

    private final Messages messages;
    private final OperandWording operands;

    private Wording(Messages messages, OperandWording operands) {
        this.messages = messages;
        this.operands = operands;
    }

    /**
     * {@return the wording of a language}
     *
     * @param locale the reader's locale; other languages than Chinese read English
     */
    public static Wording of(Locale locale) {
        requirePresent("locale", locale);
        Messages messages = Messages.of(locale);
        return new Wording(
                messages, new OperandWording(messages, locale.getLanguage().equals("zh")));
    }

    /**
     * {@return the sentence of one node, without its reasons}
     *
     * @param explanation the node
     */
    public String sentence(Explanation explanation) {
        requirePresent("explanation", explanation);
        return messages.find(explanation.key())
                .map(template -> operands.fill(template, explanation.operands()))
                .orElseGet(() -> bare(explanation));
    }

    /**
     * {@return the whole tree, one node a line, reasons indented below what follows from them. Line breaks in texts of the plan become blanks}
     *
     * @param explanation the root
     */
    public String tree(Explanation explanation) {
        requirePresent("explanation", explanation);
        StringBuilder text = new StringBuilder();
        append(text, explanation, 0);
        return text.toString();
    }

    /**
     * {@return the wording for sentences that stand on one page: where parts in any of them share a title, each is told with its path everywhere}
     *
     * @param page the sentences, without their reasons
     */
    public Wording together(Iterable<Explanation> page) {
        requirePresent("page", page);
        ImmutableList.Builder<Operand> facts = ImmutableList.builder();
        page.forEach(one -> facts.addAll(one.operands().values()));
        return new Wording(messages, operands.within(facts.build()));
    }

    /**
     * {@return the wording with more texts, such as those of rules of one's own}
     *
     * @param texts templates by key: {@code {name}} stands for the fact of that name, {@code {name?one|many}} for one of two words, as that number is
     *     1 or not
     * @throws IllegalArgumentException if a key has a text already
     */
    public Wording with(Map<String, String> texts) {
        requirePresent("texts", texts);
        Messages more = messages.with(texts);
        return new Wording(more, operands.with(more));
    }

    /**
     * {@return a word of the library's own; the key itself if no bundle has it}
     *
     * @param key its key, such as {@code verdict.MET}: the words of enums have the kind and the name of the constant
     */
    public String word(String key) {
        requirePresent("key", key);
        return messages.find(key).orElse(key);
    }

    /**
     * Returns the label of an attribute, for forms and tables.
     *
     * @param attribute the attribute
     * @return its name in this language; the key of the label if no bundle has it
     */
    public String label(Attribute<?, ?> attribute) {
        requirePresent("attribute", attribute);
        return word("revision.attribute." + attribute.name());
    }

    /**
     * Returns the label of a kind of part.
     *
     * @param kind the kind
     * @return its name in this language
     */
    public String label(PartKind kind) {
        requirePresent("kind", kind);
        return word("revision.kind." + kind);
    }

    /**
     * Returns the label of an allowed value.
     *
     * @param value a constant of an enumeration of the model
     * @return its name in this language
     */
    public String label(Enum<?> value) {
        return text(Descriptions.choice(value));
    }

    /**
     * {@return the text of one fact}
     *
     * @param operand the fact
     */
    public String text(Operand operand) {
        requirePresent("operand", operand);
        return operands.text(operand);
    }

    /**
     * Renders a progress in whole percent, rounded down. It never reads 100 unless it is met, however close it comes.
     *
     * @param progress the progress, 1 for all of it
     * @param verdict whether it is met
     * @return the percentage, such as "97 %"
     */
    public String percent(Rational progress, Verdict verdict) {
        requirePresent("progress", progress, "verdict", verdict);
        Rational hundred = Rational.of(100);
        Rational whole = progress.times(hundred).floor();
        Rational shown = verdict == Verdict.MET ? whole : whole.min(hundred.minus(Rational.ONE));
        return shown + " %";
    }

    private void append(StringBuilder text, Explanation node, int depth) {
        text.append("  ".repeat(depth))
                .append(depth == 0 ? "" : "- ")
                .append(LINE_BREAKS.replaceFrom(sentence(node), ' '))
                .append('\n');
        node.reasons().forEach(reason -> append(text, reason, depth + 1));
    }

    private String bare(Explanation explanation) {
        StringBuilder text = new StringBuilder(explanation.key());
        explanation
                .operands()
                .forEach((name, fact) ->
                        text.append(' ').append(name).append('=').append(text(fact)));
        return text.toString();
    }
}
