package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseToolTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void noProgramIsLeftWhenWhoListensFails() {
        var tool = DatabaseTool.of(DB.database());
        assertThatThrownBy(() -> tool.dump(new OutputStream() {
            @Override
            public void write(int one) {
                assertThat(dumps()).hasSize(1);
                throw new IllegalStateException("second thoughts");
            }
        })).hasMessage("second thoughts");
        assertThat(dumps()).isEmpty();
    }

    private static List<ProcessHandle> dumps() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().command().filter(name -> name.contains("mariadb-dump")).isPresent())
                .toList();
    }
}
