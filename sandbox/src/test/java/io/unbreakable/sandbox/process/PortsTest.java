package io.unbreakable.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesDifferentFreePorts() {
        assertThat(Ports.free(5)).hasSize(5).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void givesNoneThatTheSystemMayGiveToAnybody() {
        assertThat(Ports.free(100)).hasSize(100).allMatch(port -> port < 32_768);
    }

    @Test
    void skipsThosePortsThatAreTaken() throws IOException {
        int free = Ports.free();

        try (var taken = new ServerSocket(free + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free(3)).doesNotContain(taken.getLocalPort());
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.block(port, 1))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage(
                            "Port " + port
                                    + " is already in use; stop what listens there or choose other ports with PORT=<first port>.");
        }
    }

    @Test
    void seesWhoListensOnAllAddresses() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.block(taken.getLocalPort(), 1)).isInstanceOf(PortInUseException.class);
        }
    }

    @Test
    void refusesABlockThatDoesNotFit() {
        assertThatThrownBy(() -> Ports.block(65_530, 10)).hasMessageContaining("65530 to 65539");
    }
}
