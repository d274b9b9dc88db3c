//! Which technologies stand side by side: the chosen ones as marks, all of them as boxes to tick.

use super::View;
use super::markup::{Markup, element};
use crate::address::MOST_TECHNOLOGIES;
use crate::data::TechnologyIndex;
use crate::model::{Technology, TechnologyKind};
use crate::words::document as words;

/// The picker; the option of doing without is offered only where it can be scored.
pub fn picker(view: View<'_>, with_option: bool) -> Markup {
    let technologies = &view.catalog.core().technologies;
    let offered = |technology: &Technology| with_option || technology.kind == TechnologyKind::Framework;
    let chosen = &view.choice.technologies;
    let shown = chosen.iter().map(|index| &technologies[*index]).filter(|technology| offered(technology));
    let chip = |(position, technology): (usize, &Technology)| {
        element("li").class(&format!("chip p{}", position + 1)).child(technology.name.as_str()).into()
    };
    let chips = element("ul").class("chips").with("aria-label", words::COMPARED).children(shown.enumerate().map(chip).collect());
    let boxes = technologies.iter().enumerate().filter(|(_, technology)| offered(technology));
    let boxes = boxes.map(|(index, technology)| tick_box(index, technology, chosen)).collect();
    let legend = element("legend").child(words::PICK.fill(&[&MOST_TECHNOLOGIES]));
    let summary = element("summary").child(words::CHANGE);
    let details = element("details").with("id", "picker").child(summary);
    let details = details.child(element("fieldset").class("picks").child(legend).children(boxes));
    element("div").class("technology-picker").child(chips).child(details).into()
}

fn tick_box(index: TechnologyIndex, technology: &Technology, chosen: &[TechnologyIndex]) -> Markup {
    let ticked = chosen.contains(&index);
    let fixed = if ticked { chosen.len() == 1 } else { chosen.len() >= MOST_TECHNOLOGIES };
    let mut field = element("input").with("type", "checkbox").with("name", technology.id.as_str());
    if ticked {
        field = field.with("checked", "");
    }
    if fixed {
        field = field.with("disabled", "");
    }
    let name = element("span").child(technology.name.as_str()).child(element("small").child(technology.language.as_str()));
    element("label").class("pick").child(field).child(name).into()
}
