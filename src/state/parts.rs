//! Parts of the dataset that arrive when a page first needs them. A failed one can be asked for again.

use crate::browser;
use crate::data::catalog;
use crate::document::Shown;
use crate::model::{Article, Comparison, Evidence, PartName, Popularity, decode};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Any part, once it is read.
type Found = Arc<dyn Any + Send + Sync>;

/// What is known of the parts that were asked for.
#[derive(Clone, Copy)]
pub struct Parts {
    asked: RwSignal<BTreeMap<PartName, Option<Result<Found, String>>>>,
}

impl Parts {
    pub(super) fn new() -> Self {
        Self { asked: RwSignal::new(BTreeMap::new()) }
    }

    /// Asks for a part unless somebody did.
    pub fn want(&self, name: &PartName) {
        if self.asked.with_untracked(|asked| !asked.contains_key(name)) {
            self.ask(name.clone());
        }
    }

    /// Makes something of a part, however far it has come.
    pub fn with<T: 'static, R>(&self, name: &PartName, make: &dyn Fn(Shown<'_, T>) -> R) -> R {
        self.asked.with(|asked| match asked.get(name) {
            Some(Some(Ok(part))) => make(part.downcast_ref().map_or(Shown::Waiting, Shown::Ready)),
            Some(Some(Err(why))) => make(Shown::Failed(why)),
            _ => make(Shown::Waiting),
        })
    }

    /// Asks for a part, whatever happened before.
    pub fn ask(&self, name: PartName) {
        let asked = self.asked;
        asked.update(|asked| {
            asked.insert(name.clone(), None);
        });
        spawn_local(async move {
            let found = fetch(&name).await;
            asked.update(|asked| {
                asked.insert(name, Some(found));
            });
        });
    }
}

async fn fetch(name: &PartName) -> Result<Found, String> {
    let parts = &catalog().core().parts;
    let (_, file) = parts.iter().find(|(known, _)| known == name).ok_or("this dataset has no such part")?;
    let bytes = browser::fetch_part(file).await?;
    read(name, &bytes).ok_or_else(|| format!("{file} is damaged"))
}

fn read(name: &PartName, bytes: &[u8]) -> Option<Found> {
    Some(match name {
        PartName::Evidence => Arc::new(decode::<Evidence>(bytes)?),
        PartName::Popularity => Arc::new(decode::<Popularity>(bytes)?),
        PartName::Comparison => Arc::new(decode::<Comparison>(bytes)?),
        PartName::Article(_) => Arc::new(decode::<Article>(bytes)?),
    })
}
