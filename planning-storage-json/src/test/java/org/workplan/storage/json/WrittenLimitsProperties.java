package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.storage.json.shape.Shape;
import org.workplan.storage.json.shape.Shapes;

/** What was written within the limits can be read within the same limits; nothing beyond them is written. */
class WrittenLimitsProperties {
    private static final int DIGITS = 6;
    private static final int LENGTH = 8;
    private static final int DEPTH = 3;

    private final Json json = new Json(new JsonLimits(DEPTH, LENGTH, DIGITS, 1_000));

    private <T> void requireReadAgain(Shape<T> shape, T value) {
        String text;
        try {
            text = json.write(shape, value);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("at most");
            return;
        }
        assertThat(json.read(shape, text).problems()).isEmpty();
        assertThat(json.read(shape, text).value()).contains(value);
    }

    @Property(tries = 500)
    void numbers_are_read_again_or_not_written(
            @ForAll @Size(max = 4) byte[] digits, @ForAll @IntRange(min = -9, max = 9) int scale) {
        BigDecimal number = new BigDecimal(new BigInteger(1, digits), scale).stripTrailingZeros();
        requireReadAgain(Shapes.DECIMAL.as(BigDecimal::stripTrailingZeros, one -> one), number);
        boolean fits = number.precision() - Math.min(number.scale(), 0) <= DIGITS && number.scale() <= DIGITS;
        if (fits) {
            assertThat(new BigDecimal(json.write(Shapes.DECIMAL, number).strip()))
                    .isEqualByComparingTo(number);
        }
    }

    @Property(tries = 200)
    void texts_are_read_again_or_not_written(@ForAll @StringLength(min = LENGTH - 2, max = LENGTH + 2) String text) {
        requireReadAgain(Shapes.TEXT, text);
        assertThat(text.length() <= LENGTH).isEqualTo(isWritten(Shapes.TEXT, text));
    }

    private <T> boolean isWritten(Shape<T> shape, T value) {
        try {
            json.write(shape, value);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Example
    void lists_lie_as_deep_as_can_be_read() {
        Shape<ImmutableList<ImmutableList<ImmutableList<String>>>> deep =
                Shapes.list(Shapes.list(Shapes.list(Shapes.TEXT)));
        requireReadAgain(deep, ImmutableList.of(ImmutableList.of(ImmutableList.of("x"))));
        assertThatThrownBy(() -> json.write(
                        Shapes.list(deep), ImmutableList.of(ImmutableList.of(ImmutableList.of(ImmutableList.of())))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 3 deep");
    }

    @Example
    void a_document_is_not_longer_than_can_be_read() {
        ImmutableList<String> items =
                Stream.generate(() -> "字字字字字字字字").limit(40).collect(ImmutableList.toImmutableList());
        assertThatThrownBy(() -> json.write(Shapes.list(Shapes.TEXT), items))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000 bytes");
        requireReadAgain(Shapes.list(Shapes.TEXT), items.subList(0, 20));
    }
}
