package casebound.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tokens of the look, value by value, and that every text can be read on every surface it may stand on. */
@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    /** Token, light, dark: the table of the look. */
    private static final String TOKENS = """
            -color-bg-default #ffffff #16191d
            -color-bg-subtle #f5f6f7 #1c2025
            -color-bg-inset #e6e8eb #0f1114
            -color-bg-overlay #ffffff #23282e
            -color-fg-default #1c2127 #e2e5e9
            -color-fg-muted #4d555f #aab1ba
            -color-fg-subtle #606872 #929aa4
            -color-border-default #c6cbd1 #3b424a
            -color-border-muted #e2e5e9 #2a2f35
            -cb-border-strong #868e97 #717a85
            -color-accent-fg #1f4079 #a3bdea
            -color-accent-emphasis #1f3b6d #3a5f9f
            -color-accent-muted #b4c3dd #3d5684
            -color-accent-subtle #e8eef7 #1f2b40
            -color-danger-fg #952a2a #eda5a1
            -color-danger-muted #dcb3b3 #6e3b39
            -color-danger-subtle #fbf0ef #2b1c1c
            -color-warning-fg #754c00 #e0c078
            -color-warning-muted #dcc68c #65532a
            -color-warning-subtle #fcf6e6 #28231a
            -color-success-fg #1f5f38 #93cfa8
            -color-success-muted #aed0bb #33573f
            -color-success-subtle #eef7f1 #18241c
            -cb-paper #ffffff #d8d6d0
            -cb-ink #15181c #1a1c1f
            -cb-mark-fact #fdeeb0 #e3cf86
            -cb-mark-link #d6e2f5 #b3c6e4
            -cb-mark-sel #b3caee #8fb0e2
            """;

    /** Text, then the surfaces it may stand on. */
    private static final String PAIRS = """
            -color-fg-default -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle
            -color-fg-muted -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle
            -color-fg-subtle -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle
            -color-accent-fg -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle
            -color-danger-fg -color-bg-default -color-bg-subtle -color-danger-subtle
            -color-warning-fg -color-bg-default -color-bg-subtle -color-warning-subtle
            -color-success-fg -color-bg-default -color-bg-subtle -color-success-subtle
            -color-fg-emphasis -color-accent-emphasis -color-danger-emphasis -color-warning-emphasis -color-success-emphasis
            -cb-primary-key -color-accent-emphasis
            -cb-ink -cb-paper -cb-mark-fact -cb-mark-link -cb-mark-sel
            """;

    private Theme theme;
    private Region probe;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new Theme();
        probe = new Region();
        scene = new Scene(new StackPane(probe), 100, 100);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void everyTokenOfTheLookResolvesToItsColor(Theme.Choice choice, FxRobot robot) {
        Map<String, Color> wanted = new LinkedHashMap<>();
        Map<String, Color> found = new LinkedHashMap<>();
        robot.interact(() -> {
            theme.choiceProperty().set(choice);
            for (String line : TOKENS.lines().toList()) {
                String[] token = line.split(" ");
                wanted.put(token[0], Color.web(token[choice == Theme.Choice.LIGHT ? 1 : 2]));
                found.put(token[0], color(token[0]));
            }
        });
        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void everyTextCanBeReadOnEverySurfaceItMayStandOn(Theme.Choice choice, FxRobot robot) {
        Map<String, Double> tooWeak = new LinkedHashMap<>();
        robot.interact(() -> {
            theme.choiceProperty().set(choice);
            for (String line : PAIRS.lines().toList()) {
                List<String> names = List.of(line.split(" "));
                for (String surface : names.subList(1, names.size())) {
                    double contrast = contrast(color(names.getFirst()), color(surface));
                    if (contrast < 4.5) {
                        tooWeak.put(names.getFirst() + " on " + surface, contrast);
                    }
                }
            }
        });
        assertThat(tooWeak).isEmpty();
    }

    @Test
    void bothWeightsAreFamiliesOfTheirOwnAndTheirDigitsAreEquallyWide(FxRobot robot) {
        assertThat(Font.getFamilies()).contains(Theme.REGULAR, Theme.SEMI_BOLD);
        for (String family : List.of(Theme.REGULAR, Theme.SEMI_BOLD)) {
            assertThat(width("1111111111", family)).isEqualTo(width("0000000000", family)).isEqualTo(width("4747474747", family));
        }
        assertThat(width("Chronology", Theme.SEMI_BOLD)).isGreaterThan(width("Chronology", Theme.REGULAR));
    }

    @Test
    void theSystemDecidesUntilAPersonChose(FxRobot robot) {
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        assertThat(theme.darkProperty().get()).isTrue();
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.SYSTEM));
        assertThat(theme.darkProperty().get()).isFalse();
    }

    private static double width(String digits, String family) {
        Text text = new Text(digits);
        text.setFont(Font.font(family, 13));
        assertThat(text.getFont().getFamily()).isEqualTo(family);
        return text.getLayoutBounds().getWidth();
    }

    private Color color(String token) {
        probe.setStyle("-fx-background-color: " + token);
        scene.getRoot().applyCss();
        return (Color) probe.getBackground().getFills().getFirst().getFill();
    }

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
