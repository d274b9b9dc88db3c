//! What charming has no types for, put into its option: small typed parts, each at its place.

use charming::element::Label;
use serde::Serialize;
use serde_json::Value;

/// A part as JSON, with a patch; what stands in the part and is not named in the patch stays.
pub(super) fn patched(part: impl Serialize, patch: impl Serialize) -> Value {
    let mut made = serde_json::to_value(part).unwrap_or(Value::Null);
    put(Some(&mut made), patch);
    made
}

/// Puts a patch into what is there, if it is there.
pub(super) fn put(there: Option<&mut Value>, patch: impl Serialize) {
    if let (Some(there), Ok(patch)) = (there, serde_json::to_value(patch)) {
        merge(there, patch);
    }
}

fn merge(there: &mut Value, part: Value) {
    match (there, part) {
        (Value::Object(there), Value::Object(part)) => {
            for (key, value) in part {
                merge(there.entry(key).or_insert(Value::Null), value);
            }
        }
        (_, Value::Null) => {}
        (there, part) => *there = part,
    }
}

/// The type of the whole chart, and its size in pixels. ECharts' own choice on Windows would be a Chinese one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Font {
    pub font_family: &'static str,
    pub font_size: u8,
}

impl Default for Font {
    fn default() -> Self {
        Self { font_family: "system-ui, sans-serif", font_size: 12 }
    }
}

/// The line of an axis, whose colour charming writes in the form of gauges, and its labels, which make room for each other.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ruler {
    pub axis_line: Styled,
    pub axis_label: Roomy,
}

/// Labels of which those are left out that would cover others.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Roomy {
    pub hide_overlap: bool,
}

/// Something with a style of line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Styled {
    pub line_style: Ink,
}

/// A colour.
#[derive(Serialize)]
pub(super) struct Ink {
    pub color: &'static str,
}

/// A panel that stays where it is put: ECharts would move its edges for long labels, and names are placed by them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Fixed {
    pub outer_bounds_mode: &'static str,
}

/// A series with a dash of its own.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Dashed {
    pub line_style: Dash,
}

/// Lengths of strokes and gaps in pixels.
#[derive(Serialize)]
pub(super) struct Dash {
    #[serde(rename = "type")]
    pub lengths: &'static [u8],
}

/// A series of markers that hears no pointer and keeps the shapes of its markers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Markers {
    pub silent: bool,
    pub symbol_keep_aspect: bool,
}

impl Markers {
    pub const PLAIN: Self = Self { silent: true, symbol_keep_aspect: true };
}

/// Markers that are drawn as one path: many of them take no longer than one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Swarm {
    pub silent: bool,
    pub large: bool,
    pub large_threshold: u8,
}

impl Swarm {
    pub const PLAIN: Self = Self { silent: true, large: true, large_threshold: 0 };
}

/// Widest column in pixels.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Slim {
    pub bar_max_width: u8,
    pub silent: bool,
}

/// A point with a label of its own.
#[derive(Serialize)]
pub(super) struct Labelled {
    pub label: Label,
}

/// A hatched column.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Hatched {
    pub item_style: Decal,
}

/// A pattern on a column.
#[derive(Serialize)]
pub(super) struct Decal {
    pub decal: Hatch,
}

/// Oblique lines.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Hatch {
    pub symbol: &'static str,
    pub color: &'static str,
    pub dash_array_x: [u8; 2],
    pub dash_array_y: [u8; 2],
    pub rotation: f64,
}

impl Hatched {
    /// Lines of paper across the column's own colour.
    pub fn column() -> Self {
        let hatch = Hatch {
            symbol: "rect",
            color: "var(--paper)",
            dash_array_x: [1, 0],
            dash_array_y: [3, 3],
            rotation: std::f64::consts::FRAC_PI_4,
        };
        Self { item_style: Decal { decal: hatch } }
    }
}
