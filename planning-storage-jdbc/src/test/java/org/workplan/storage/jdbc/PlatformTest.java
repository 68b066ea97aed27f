package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux amd64",
        "Linux, aarch64, linux arm64",
        "Mac OS X, x86_64, darwin amd64",
        "Mac OS X, aarch64, darwin arm64",
        "Windows Server 2022, amd64, windows amd64",
        "FreeBSD, amd64, freebsd amd64",
        "Linux, riscv64, linux riscv64"
    })
    void a_system_is_named_by_its_family_and_architecture(String name, String architecture, String system) {
        assertThat(Platform.system(name, architecture)).isEqualTo(system);
    }

    @Test
    void a_test_whose_server_has_no_binaries_here_is_skipped_and_says_so() {
        assertThatThrownBy(() -> Platform.assumeBinaries("a server", ImmutableSet.of("beos ppc")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("There are no binaries of a server for ")
                .hasMessageContaining("but for beos ppc");
    }
}
