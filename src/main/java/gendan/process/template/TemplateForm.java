package gendan.process.template;

import java.util.List;

/// What somebody fills in about a template, unchecked and perhaps unfinished. A version holds just this.
///
/// @param conditions null: it is for every order
record TemplateForm(Names name, TemplateConditions conditions, List<StepForm> steps) {
    TemplateForm {
        name = name == null ? new Names(null, null) : name;
        conditions = conditions == null ? TemplateConditions.EVERY_ORDER : conditions;
        steps = StepForm.withoutGaps(steps);
    }

    /// The form, once [TemplateChecks] found nothing wrong with it.
    TemplateDefinition checked() {
        return new TemplateDefinition(steps.stream().map(StepForm::checked).toList());
    }
}
