package org.imageplane.transients.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsrcatVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "2.7.1, 2.7.0, true",
        "2.8.0, 2.7.0, true",
        "2.10.0, 2.9.0, true",
        "3, 2.7.0, true",
        "2.7.0, 1.67, true",
        "2.7.0, 2.7.0, false",
        "2.7, 2.7.0, false",
        "2.7.0, 2.7, false",
        "2.6.9, 2.7.0, false",
        "1.67, 2.7.0, false",
        "2.7.0, '', true",
        "2.7.0-beta, 2.7.0, true",
        "beta, beta, false",
        "99999999999999.1, 2.7.0, true"
    })
    void a_version_is_newer_by_its_numbers(String version, String known, boolean newer) {
        assertThat(PsrcatVersions.isNewer(version, known)).isEqualTo(newer);
    }
}
