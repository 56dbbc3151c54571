package io.unbreakable.cdk.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.monspec.spec.ApprovalComment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;

/** What a gate writes into an approval, as it is read there. */
@NeedsNode
class CommentTest {
    private static final String NAME = "1 to 100 letters, digits and . _ -";

    @ParameterizedTest
    @CsvSource({"1, PT1M", "90, PT1H30M", "1440, P1D"})
    void isReadAsTheComparisonThatWasMeant(int minutes, java.time.Duration read) {
        String comment = Comment.comparing("Staging_To.Production-2", Duration.minutes(minutes));

        assertThat(ApprovalComment.parse(comment))
                .isEqualTo(new ApprovalComment.AsksFor("Staging_To.Production-2", read));
        assertThat(ApprovalComment.parse(Comment.of("Staging_Gate.2")))
                .isEqualTo(new ApprovalComment.NamesGate("Staging_Gate.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x,y", "x,5", "a gate", " x", "x\n", "Straße"})
    void hasNoNameThatWouldBeReadOtherwise(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityGate.of(name))
                .withMessage("Not the name of a gate, which has to be " + NAME + ": '" + name + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityGate.comparing(name, Duration.minutes(5)))
                .withMessage("Not the name of a comparison, which has to be " + NAME + ": '" + name + "'");
    }

    @Test
    void hasNoNameThatIsTooLong() {
        assertThat(QualityGate.of("x".repeat(100))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> QualityGate.of("x".repeat(101)));
    }

    @Test
    void hasANameThatIsFilledInLater() {
        assertThat(Comment.of("#{variables.gate}")).isEqualTo("#{variables.gate}");
        assertThat(Comment.comparing(Aws.STACK_NAME, Duration.minutes(5))).isEqualTo(Aws.STACK_NAME + ",5");
    }

    @Test
    void hasNoWindowOfOtherThanAFewWholeMinutes() {
        List<Duration> wrong = List.of(
                Duration.minutes(0),
                Duration.seconds(90),
                Duration.millis(1),
                Duration.minutes(1441),
                Duration.days(1000));

        assertThat(wrong)
                .allSatisfy(window -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> QualityGate.comparing("x", window))
                        .withMessage("The window of a comparison has to be 1 to 1440 whole minutes, not "
                                + window.toHumanString()));
    }

    @Test
    void waitsNoLongerThanCodePipelineLetsIt() {
        QualityGate gate = QualityGate.of("StagingGate");

        assertThat(gate.timeout(Duration.days(60))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.timeout(Duration.days(61)))
                .withMessageStartingWith("The timeout of a gate has to be 5 to 86400 whole minutes, not ");
        assertThatIllegalArgumentException().isThrownBy(() -> gate.timeout(Duration.minutes(4)));
    }
}
