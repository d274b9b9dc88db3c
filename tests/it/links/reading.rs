//! What is read: every word of the contract's table, percent-encoding, doubles, the limit of six.

use super::{canonical, codes, read, technologies};
use crate::worlds::fixed_catalog;
use sextant::address::{Choice, Importance, Page, Scale};

#[test]
fn every_page_of_the_contract_is_read() {
    let catalog = fixed_catalog();
    for page in ["worksheet", "compare", "popularity", "articles", "claims", "data", "methods"] {
        assert_eq!(canonical(&format!("page={page}"), &catalog), format!("page={page}"));
    }
    assert_eq!(read("page=home", &catalog).choice.page, Page::Home);
    assert_eq!(read("page=article&article=usage-data", &catalog).choice.page, Page::Article);
}

#[test]
fn technologies_keep_the_order_of_the_link_and_none_is_one_of_them() {
    assert_eq!(technologies("t=none,flask,bottle,django", &fixed_catalog()), ["none", "flask", "bottle", "django"]);
    assert_eq!(technologies("t=flask", &fixed_catalog()), ["flask"]);
}

#[test]
fn a_position_is_not_an_id() {
    let catalog = fixed_catalog();
    assert_eq!(codes("t=0,1", &catalog), ["unknown-technology", "unknown-technology"]);
    assert_eq!(codes("sheet=1", &catalog), ["unknown-sheet"]);
    assert_eq!(codes("a=0.0", &catalog), ["unknown-question"]);
    assert_eq!(codes("a=q1.0", &catalog), ["unknown-answer"]);
}

#[test]
fn an_answer_has_a_question_an_answer_an_importance_and_a_must_have() {
    let catalog = fixed_catalog();
    let given = |query: &str| {
        read(query, &catalog).choice.answers.iter().map(|g| (g.question, g.answer, g.importance.number(), g.must_have)).collect::<Vec<_>>()
    };
    assert_eq!(given("a=q1.yes"), [(0, 0, 2, false)]);
    assert_eq!(given("a=q2.no.4"), [(1, 1, 4, false)]);
    assert_eq!(given("a=q3.partly!"), [(2, 2, 2, true)]);
    assert_eq!(given("a=q6.no.0!_q1.no.1"), [(0, 1, 1, false), (5, 1, 0, true)]);
}

#[test]
fn an_answer_with_a_bad_importance_counts_with_the_default() {
    let catalog = fixed_catalog();
    for bad in ["3", "5", "-1", "+1", "01", "1.0", "x", "", "9999999999999999999999"] {
        let query = format!("a=q1.yes.{bad}!");
        assert_eq!(codes(&query, &catalog), ["bad-importance"], "{query}");
        assert_eq!(read(&query, &catalog).choice.answers[0].importance, Importance::DEFAULT, "{query}");
        assert_eq!(canonical(&query, &catalog), "a=q1.yes!");
    }
}

#[test]
fn percent_encoding_is_accepted_anywhere() {
    let catalog = fixed_catalog();
    let plain = "page=worksheet&t=flask,none&a=q1.yes.4!_q2.no";
    let encoded = "%70age=work%73heet&%74=flask%2Cnone&a=q1%2Eyes.4%21%5fq2.%6e%6F";
    assert_eq!(read(encoded, &catalog), read(plain, &catalog));
    assert_eq!(canonical(encoded, &catalog), plain);
}

#[test]
fn an_escape_is_decoded_once() {
    let catalog = fixed_catalog();
    assert_eq!(read("q=%2541", &catalog).choice.search, "%41");
    assert_eq!(canonical("q=%2541", &catalog), "q=%2541");
}

#[test]
fn of_a_key_given_twice_the_first_counts() {
    let catalog = fixed_catalog();
    assert_eq!(technologies("t=flask&t=bottle", &catalog), ["flask"]);
    assert_eq!(codes("t=flask&t=bottle&%74=django", &catalog), ["duplicate-key", "duplicate-key"]);
    assert_eq!(read("a=q1.yes&a=q2.no", &catalog).choice.answers.len(), 1);
}

#[test]
fn of_a_technology_named_twice_the_first_counts() {
    let catalog = fixed_catalog();
    assert_eq!(technologies("t=flask,django,flask", &catalog), ["flask", "django"]);
    assert_eq!(codes("t=flask,django,flask", &catalog), ["duplicate-technology"]);
}

#[test]
fn of_a_question_answered_twice_the_first_counts() {
    let catalog = fixed_catalog();
    assert_eq!(canonical("a=q1.no.4_q1.yes!", &catalog), "a=q1.no.4");
    assert_eq!(codes("a=q1.no.4_q1.yes!", &catalog), ["duplicate-question"]);
    assert_eq!(
        canonical("a=q1.gone_q1.yes", &catalog),
        "a=q1.yes",
        "an answer that cannot be read does not take the place of one that can"
    );
}

#[test]
fn six_technologies_are_read_and_the_seventh_is_left_out() {
    let catalog = fixed_catalog();
    let six = "django,flask,fastapi,starlette,tornado,bottle";
    assert!(codes(&format!("t={six}"), &catalog).is_empty());
    assert_eq!(technologies(&format!("t={six},pyramid,none"), &catalog).join(","), six);
    assert_eq!(codes(&format!("t={six},pyramid,none"), &catalog), ["too-many-technologies"]);
}

#[test]
fn the_limit_of_six_comes_after_doubles_and_unknown_names() {
    let catalog = fixed_catalog();
    let query = "t=django,django,zend,flask,fastapi,starlette,tornado,bottle";
    assert_eq!(technologies(query, &catalog).len(), 6);
    assert_eq!(codes(query, &catalog), ["duplicate-technology", "unknown-technology"]);
    assert_eq!(technologies("t=none,none,none,none,none,none,flask", &catalog), ["none", "flask"]);
}

#[test]
fn where_no_technology_is_known_the_default_pair_counts() {
    assert_eq!(technologies("t=zend,laravel", &fixed_catalog()), ["django", "flask"]);
}

#[test]
fn answers_are_looked_up_on_the_sheet_of_the_link_wherever_it_stands() {
    let catalog = fixed_catalog();
    assert_eq!(canonical("a=q1.yes_s2.no&sheet=short", &catalog), "sheet=short&a=q1.yes_s2.no");
    assert_eq!(codes("a=s2.no", &catalog), ["unknown-question"]);
}

#[test]
fn a_tally_ignores_importance_and_must_have_with_a_notice() {
    let catalog = fixed_catalog();
    for item in ["q1.yes.4", "q1.yes!", "q1.yes.0!", "q1.yes.2"] {
        let query = format!("sheet=short&a={item}");
        assert_eq!(codes(&query, &catalog), ["tally-importance"], "{item}");
        assert_eq!(canonical(&query, &catalog), "sheet=short&a=q1.yes");
    }
}

#[test]
fn years_scales_and_measures_are_read() {
    let catalog = fixed_catalog();
    let choice = read("measure=pypi-downloads&scale=index&from=2012&to=2012", &catalog).choice;
    assert_eq!((choice.scale, choice.from, choice.to), (Some(Scale::Index), Some(2012), Some(2012)));
    assert_eq!(choice.measure.as_deref(), Some("pypi-downloads"));
    let reversed = read("from=2020&to=2010", &catalog).choice;
    assert_eq!((reversed.from, reversed.to), (None, None));
}

#[test]
fn an_earlier_result_is_read_as_technologies_and_integers() {
    let choice: Choice = read("d=3F9C21AB&was=django.719_flask.434", &fixed_catalog()).choice;
    assert_eq!(choice.dataset.as_deref(), Some("3f9c21ab"));
    assert_eq!(choice.was, [("django".to_owned(), 719), ("flask".to_owned(), 434)]);
}
