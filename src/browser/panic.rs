//! The last resort: a defect of ours becomes a readable block with a way on, not a dead page.

use crate::words::frame as words;
use std::panic::PanicHookInfo;

/// From now on a panic shows what happened and offers to load the page anew; the answers are in the address.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        let _ = show(info);
    }));
}

fn show(info: &PanicHookInfo<'_>) -> Option<()> {
    web_sys::console::error_1(&info.to_string().into());
    let document = web_sys::window()?.document()?;
    let block = document.create_element("div").ok()?;
    block.set_class_name("notice notice-failure");
    block.set_attribute("role", "alert").ok()?;
    let sentence = document.create_element("p").ok()?;
    sentence.set_text_content(Some(words::BROKEN.say()));
    let link = document.create_element("a").ok()?;
    link.set_text_content(Some(words::LOAD_AGAIN.say()));
    link.set_attribute("href", &web_sys::window()?.location().href().ok()?).ok()?;
    block.append_child(&sentence).ok()?;
    block.append_child(&link).ok()?;
    document.body()?.prepend_with_node_1(&block).ok()
}
