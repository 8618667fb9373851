#pragma once

#include <string>
#include <utility>
#include <vector>

#include "campaign/registry/list_store.h"
#include "campaign/registry/list_views_store.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// "/people", "/lists/honours" …
std::string list_path(ListKind kind);
// "/people?unit=VP", with a place or "view=…" behind it.
std::string list_link(const ListView& view, const std::string& more = {});

// What a page of a list is filled with; each fills its part of list.html.
void show_list_names(platform::web::Block page, ListKind chosen);
void show_filters(platform::web::Block page, const ListView& view, int this_year, bool with_unit,
                  const std::vector<std::pair<std::string, std::string>>& units);
void show_columns(platform::web::Block page, const ListView& view);
void show_rows(platform::web::Block page, const ListView& view, const ListPage& rows);
void show_foot(platform::web::Block page, const ListView& view, const ListPage& rows);
void show_views(platform::web::Block page, const ListView& view, const std::vector<SavedView>& views);

}  // namespace vinhdanh::campaign::registry
