package io.unbreakable.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyMachineTest {
    private final BusyMachine machine = new BusyMachine(2);

    @Test
    void saysNothingOfALoadThatTheDemonstrationMakesItself() {
        machine.saw(-1);
        machine.saw(5.2);

        assertThat(machine.warnings()).isEmpty();
    }

    @Test
    void saysThatOthersWantedTheProcessors() {
        machine.saw(17.6);
        machine.saw(3);

        assertThat(machine.warnings())
                .containsExactly(
                        "this machine was busy (a load of 18 on 2 processors): response times may say more of that than of the builds");
    }
}
