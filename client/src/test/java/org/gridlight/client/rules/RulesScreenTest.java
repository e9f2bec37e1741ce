package org.gridlight.client.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.gridlight.client.live.Feed;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.rulebook.RuleValues;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk of rules, drawn and used. */
class RulesScreenTest {
    private MadeUpRules record = new MadeUpRules();
    private final TestSeat seat = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private Parent drawn(Look look, RulePart part, Consumer<RulesSection> act) {
        seat.look.set(look);
        var section = new RulesSection(seat.seat(null), record);
        section.mediator().show(part);
        section.shown();
        Picture.of(section.view(), look, 1920, 1080);
        // Its face is there now; the picture that is looked at comes from a scene of its own.
        section.view().getScene().setRoot(new StackPane());
        act.accept(section);
        seat.tasks.tick();
        return section.view();
    }

    private static void type(RulesSection section, String field, String value) {
        ((TextField) section.view().lookup("#rule-" + field)).setText(value);
    }

    private void choose(RulesSection section, RuleKind kind, String scope) {
        section.mediator().choose(record.rules.stream()
                .filter(one -> one.kind() == kind && one.scope().equals(scope)).findFirst().orElseThrow());
    }

    @Test
    void everyPartIsDrawn() {
        record.plan(RuleKind.UNIT, "STREET||", RuleValues.of(UnitLightRule.BY_SHARE));
        Screens.take("rules-lights", look -> drawn(look, RulePart.LIGHTS, section -> {
            choose(section, RuleKind.LIGHT, "HANDLE|");
            type(section, "stuck", "130");
        }));
        Screens.take("rules-units", look -> drawn(look, RulePart.UNITS, section -> {
            choose(section, RuleKind.UNIT, "STREET||");
        }));
        Screens.take("rules-alarms", look -> drawn(look, RulePart.ALARMS, section -> {
            record.effect = new RuleEffect.Alarms(12, 17);
            type(section, "delay", "90");
        }));
        var light = new Look(Theme.LIGHT, FontSize.NORMAL);
        Screens.take("rules-escalation", light, 1920, 1080, look -> drawn(look, RulePart.ESCALATION, section -> {
            record.effect = new RuleEffect.Notices(4);
            choose(section, RuleKind.ESCALATION, "|3");
            type(section, "days", "5");
        }));
        Screens.take("rules-meetings", light, 1920, 1080, look -> drawn(look, RulePart.MEETINGS, section -> {
            record.effect = new RuleEffect.Agenda(9, 3);
            type(section, "least", "5");
        }));
        Screens.take("rules-new", light, 1920, 1080, look -> drawn(look, RulePart.LIGHTS, section -> {
            section.mediator().act(RuleAct.NEW);
            section.mediator().scope("CHECK|GB13-C0102");
        }));
        record.may = false;
        Screens.take("rules-read", light, 1366, 768, look -> drawn(look, RulePart.UNITS, section -> {}));
    }

    private void onDesk(RulePart part, Consumer<RulesSection> act) {
        Toolkit.onScreen(() -> {
            var section = new RulesSection(seat.seat(null), record);
            section.mediator().show(part);
            section.shown();
            Picture.of(section.view(), Look.standard(), 1920, 1080);
            act.accept(section);
            section.close();
            return null;
        });
    }

    @Test
    void oneLineSaysWhichNumberIsWrongAndNothingIsSent() {
        onDesk(RulePart.LIGHTS, section -> {
            type(section, "yellow", "180");
            section.mediator().act(RuleAct.SAVE);
            assertThat(record.asked).isEmpty();
            assertThat(((Label) section.view().lookup("#rules-told")).getText()).contains("用时转黄").contains("100");
            type(section, "yellow", "70");
            section.mediator().act(RuleAct.SAVE);
            assertThat(record.asked).containsExactly("put LIGHT | seen 0 from null");
            assertThat(section.mediator().acts()).doesNotContain(RuleAct.SAVE);
        });
    }

    @Test
    void whatSomebodyElseChangedIsToldBesideWhatWasTyped() {
        onDesk(RulePart.LIGHTS, section -> {
            choose(section, RuleKind.LIGHT, "HANDLE|");
            type(section, "stuck", "130");
            record.changedByOther(RuleKind.LIGHT, "HANDLE|", RuleValues.of(LightRule.WARNING));
            seat.heard.forEach(listener -> listener.accept(Set.of(Feed.RULE)));
            assertThat(section.view().lookup("#rule-meanwhile").isVisible()).isTrue();
            assertThat(((TextField) section.view().lookup("#rule-stuck")).getText()).isEqualTo("130");
            record.refusal = "act.ruleChanged";
            section.mediator().act(RuleAct.SAVE);
            assertThat(((Label) section.view().lookup("#rules-told")).getText()).startsWith("李国强");
            assertThat(((TextField) section.view().lookup("#rule-stuck")).getText()).isEqualTo("130");
            section.mediator().act(RuleAct.AGAIN);
            assertThat(((TextField) section.view().lookup("#rule-stuck")).getText()).isEqualTo("150");
            assertThat(section.mediator().model().edited().orElseThrow().seen()).isEqualTo(500);
        });
    }

    @Test
    void aNamedRuleIsAppliedInOneActAndALaterDayIsAPlan() {
        onDesk(RulePart.UNITS, section -> {
            ((javafx.scene.control.Button) section.view().lookup("#rulebook-kind-ANY")).fire();
            assertThat(section.mediator().model().typed()).isEqualTo(RuleValues.of(UnitLightRule.BY_ANY));
            seat.tasks.tick();
            assertThat(section.view().lookup("#rule-effect").isVisible()).isTrue();
            ((org.gridlight.client.look.DayField) section.view().lookup("#rule-from"))
                    .setValue(java.time.LocalDate.of(2026, 8, 1));
            section.mediator().act(RuleAct.SAVE);
            assertThat(record.asked).containsExactly("put UNIT || seen 0 from 2026-07-31T16:00:00Z");
        });
    }

    @Test
    void whoMayNotReadsAndTheWidestNeverEnds() {
        onDesk(RulePart.LIGHTS, section -> {
            assertThat(section.mediator().acts()).containsExactly(RuleAct.NEW);
            choose(section, RuleKind.LIGHT, "HANDLE|");
            section.mediator().act(RuleAct.END);
            assertThat(record.asked).containsExactly("end LIGHT HANDLE|");
        });
        record.may = false;
        onDesk(RulePart.LIGHTS, section -> {
            assertThat(section.mediator().acts()).isEmpty();
            assertThat(section.view().lookup("#rule-yellow")).isNull();
        });
    }
}
