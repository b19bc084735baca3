package dev.blazon.models.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    private static final int MANY = 4096;

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 2, 20})
    void findsTheSlotsOfAServerThatRefusesTheRest(double latency) {
        Simulation simulation = new Simulation(Simulation.slots(_ -> 100, latency), MANY);
        simulation.run(20 * latency);

        Simulation.Result settled = simulation.run(60 * latency);

        assertThat(settled.answered()).isBetween(5_700L, 6_100L);
        assertThat(settled.refused()).isLessThan(90);
        assertThat(settled.widest()).isLessThan(115);
    }

    @Test
    void neverSendsAFullBurstAtTheStart() {
        Simulation.Result start = new Simulation(Simulation.slots(_ -> 100, 1), MANY).run(1);

        assertThat(start.widest()).isLessThanOrEqualTo(32);
    }

    @Test
    void followsACapacityThatFallsAndRises() {
        DoubleUnaryOperator capacity = second -> second < 60 ? 100 : second < 120 ? 20 : 200;

        Simulation.Result whole = new Simulation(Simulation.slots(capacity, 0.5), MANY).run(180);

        double ideal = 60 / 0.5 * (100 + 20 + 200);
        assertThat(whole.answered() / ideal).isGreaterThan(0.9);
        assertThat((double) whole.refused() / whole.answered()).isLessThan(0.03);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 400})
    void findsCapacityThatComesBackWithinTwentyAnswers(int after) {
        DoubleUnaryOperator capacity = second -> second < 20 ? 20 : after;
        Simulation simulation = new Simulation(Simulation.slots(capacity, 0.5), MANY);
        simulation.run(20);

        assertThat(simulation.run(10).width()).isBetween((int) (0.9 * after), (int) (1.1 * after));
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 28, 30, 32, 34})
    void wastesLittleWhenTheCapacityChangesOften(int each) {
        DoubleUnaryOperator capacity = second -> second < each ? 100 : second < 2 * each ? 20 : 200;

        Simulation.Result whole = new Simulation(Simulation.slots(capacity, 0.5), MANY).run(3 * each);

        assertThat(whole.answered() / (each / 0.5 * (100 + 20 + 200))).isGreaterThan(0.84);
        assertThat((double) whole.refused() / whole.answered()).isLessThan(0.04);
    }

    @Test
    void goesBackNoFurtherThanTheLastWindowThatWasBorne() {
        Simulation simulation = new Simulation(Simulation.slots(_ -> 64, 1), MANY);

        Simulation.Result start = simulation.run(8);

        assertThat(start.width()).isBetween(58, 68);
        assertThat(start.refused()).isLessThan(80);
    }

    @Test
    void doesNotPileUpCallsAtAServerThatQueues() {
        Simulation simulation = new Simulation(Simulation.queueing(100, 0.5), MANY);
        simulation.run(10);

        Simulation.Result settled = simulation.run(60);

        assertThat(settled.answered()).isGreaterThan((long) (0.97 * 60 * 200));
        assertThat(settled.widest()).isLessThan(700);
    }

    @Test
    void goesOnWideningWhileABatchingServerGivesMore() {
        Simulation simulation = new Simulation(Simulation.batching(0.5, 50), MANY);
        simulation.run(20);

        Simulation.Result settled = simulation.run(60);

        assertThat(settled.answered()).isGreaterThan((long) (0.9 * 60 * 100));
    }

    @Test
    void isNotNarrowedByRefusalsThatHaveNothingToDoWithLoad() {
        Simulation simulation = new Simulation(Simulation.weather(0.1, 0.2), 256);
        simulation.run(10);

        Simulation.Result settled = simulation.run(20);

        assertThat(settled.width()).isEqualTo(256);
        assertThat(settled.answered()).isGreaterThan((long) (0.85 * 20 * 256 / 0.2));
    }

    @Test
    void opensWideWithinAFewRoundsWhenNothingObjects() {
        Simulation simulation = new Simulation((_, _, random) -> 0.2 * (0.7 + 0.6 * random.nextDouble()), MANY);

        assertThat(simulation.run(4).width()).isEqualTo(MANY);
        assertThat(simulation.run(4).answered()).isGreaterThan((long) (0.97 * 4 * MANY / 0.2));
    }

    @Test
    void comesBackAfterAServerSlowedDownForAWhile() {
        Simulation simulation = new Simulation(
                (_, second, random) -> (second > 20 && second < 40 ? 3 : 0.5) * (0.9 + 0.2 * random.nextDouble()), 200);
        simulation.run(60);

        assertThat(simulation.run(20).answered()).isGreaterThan((long) (0.9 * 20 * 200 / 0.5));
    }
}
