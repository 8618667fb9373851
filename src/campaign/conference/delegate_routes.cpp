#include "campaign/conference/delegate_routes.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "campaign/conference/delegates_store.h"
#include "campaign/conference/guest_store.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::size_t kPageRows = 100;

// Names a row in the address of the next page.
std::string key_of(const Delegate& delegate) {
  return delegate.person.empty() ? "g" + std::to_string(delegate.guest) : "p" + delegate.person;
}

// Where the page begins that is asked for by "after" or "before" a row; a row that is gone
// leads to the first page.
std::size_t start_of(const Visit& visit, const std::vector<Delegate>& list) {
  const bool back = !visit.query("before").empty();
  const auto key = back ? visit.query("before") : visit.query("after");
  const auto found = std::ranges::find(list, key, key_of);
  if (key.empty() || found == list.end()) return 0;
  const auto place = static_cast<std::size_t>(found - list.begin());
  return back ? place - std::min(place, kPageRows) : place + 1;
}

class DelegateRoutes {
 public:
  explicit DelegateRoutes(const ConferenceParts& parts) : parts_(parts) {}

  http::Response list(const Visit& visit, const Guest& typed = {}, const base::Problems& problems = {},
                      int status = 200) const {
    auto page = visit.page("campaign/conference/delegates.html", msg("Delegates"));
    const auto list = shown(visit);
    const auto query = query_of(visit);
    page.set("Q", visit.query("q")).set("EXPORT_HREF", "/delegates.xlsx" + query).set("LETTERS_QUERY", query);
    for (const auto* category : categories_of(plan())) {
      page.add("CATEGORIES")
          .set("VALUE", category->id)
          .set("LABEL", label(*category))
          .show_if(category->id == visit.query("category"), "CHOSEN");
    }
    show_rows(page, list, start_of(visit, list), query);
    show_guest(page, plan(), typed);
    access::show_problems(page, problems);
    return visit.show(page, status);
  }

  http::Response workbook(const Visit& visit) const {
    const auto bytes =
        paper::xlsx_bytes({visit.say(msg("Delegates")), "Vinh Danh", visit.now},
                          [&](paper::XlsxWriter& writer) { write_rows(writer, visit, shown(visit)); });
    return http::file(bytes, visit.say(msg("delegates")) + ".xlsx", http::content_type::kXlsx);
  }

  // Who is on the list already is looked up in the transaction that adds, so that a second
  // click finds the guest of the first.
  http::Response add(const Visit& visit) const {
    const auto guest = guest_of(visit);
    const auto verdicts = parts_.book.current();
    const auto added = parts_.db.write([&](Session& s) {
      const auto present = delegates_now(s, parts_.campaign.id, plan(), verdicts->registry());
      return add_guest(s, plan(), parts_.campaign.id, guest, present, visit.user().display_name, visit.now);
    });
    return added ? http::see_other("/delegates") : list(visit, guest, added.error(), 422);
  }

 private:
  const plan::Plan& plan() const { return parts_.campaign.plan; }

  static std::string query_of(const Visit& visit) {
    return "?q=" + http::encode_url(visit.query("q")) +
           "&category=" + http::encode_url(visit.query("category"));
  }

  std::vector<Delegate> shown(const Visit& visit) const { return delegates_shown(parts_, visit); }

  std::string category_words(const Delegate& delegate) const {
    std::vector<std::string> words;
    for (const auto* category : categories_of(plan())) {
      if (std::ranges::find(delegate.categories, category->id) != delegate.categories.end())
        words.push_back(label(*category));
    }
    return base::join(words, "; ");
  }

  void show_rows(Page& page, const std::vector<Delegate>& list, std::size_t start,
                 const std::string& query) const {
    const auto end = std::min(list.size(), start + kPageRows);
    for (auto i = start; i < end; ++i) show_delegate(page, list[i]);
    page.show_if(!list.empty(), "HAS_DELEGATES").show_if(list.empty(), "NO_DELEGATES").show("HAS_EXPORT");
    page.set("EMPTY_TITLE", msg("No delegate fits these filters"))
        .set("EMPTY_TEXT", msg("Choose other filters or clear them."));
    page.set("COUNT_TEXT",
             list.size() <= kPageRows
                 ? base::msgn("{0} delegate", "{0} delegates", static_cast<long long>(list.size()))
                 : msg("{0} to {1} of {2} delegates", start + 1, end, list.size()));
    if (start > 0)
      page.show("HAS_PREVIOUS")
          .set("PREVIOUS_HREF", "/delegates" + query + "&before=" + http::encode_url(key_of(list[start])));
    if (end < list.size())
      page.show("HAS_NEXT")
          .set("NEXT_HREF", "/delegates" + query + "&after=" + http::encode_url(key_of(list[end - 1])));
  }

  void show_delegate(Page& page, const Delegate& delegate) const {
    auto row = page.add("DELEGATE");
    row.set("FULL", base::tidy(delegate.honorific + " " + delegate.name))
        .set("DELEGATE_POST", delegate.post)
        .set("UNIT_NAME", delegate.unit_name)
        .set("CATEGORY_WORDS", category_words(delegate));
    if (delegate.guest == 0) return;
    row.add("GUEST_ACTS").set("GUEST", delegate.guest).set("GUEST_NAME", delegate.name);
    row.show_if(!delegate.person.empty(), "BOTH");
  }

  void write_rows(paper::XlsxWriter& writer, const Visit& visit, const std::vector<Delegate>& list) const {
    paper::XlsxSheet sheet;
    sheet.name = visit.say(msg("Delegates"));
    for (const auto& [title, width] :
         {std::pair{msg("No."), 6.0}, std::pair{msg("Delegate"), 32.0}, std::pair{msg("Post"), 32.0},
          std::pair{msg("Unit or organisation"), 40.0}, std::pair{msg("Categories"), 60.0}}) {
      paper::XlsxColumn column;
      column.title = visit.say(title);
      column.width = width;
      column.wrap = width > 50;
      sheet.columns.push_back(std::move(column));
    }
    const auto number = writer.add_sheet(std::move(sheet));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto& d = list[i];
      std::vector<paper::XlsxValue> row(5);
      row[0].value = static_cast<std::int64_t>(i + 1);
      row[1].value = base::tidy(d.honorific + " " + d.name);
      row[2].value = d.post;
      row[3].value = d.unit_name;
      row[4].value = category_words(d);
      writer.add_row(number, row);
    }
  }

  ConferenceParts parts_;
};

}  // namespace

std::vector<Delegate> ConferenceParts::delegates() const {
  const auto verdicts = book.current();
  return db.read(
      [&](Session& s) { return delegates_now(s, campaign.id, campaign.plan, verdicts->registry()); });
}

void keep_asked(std::vector<Delegate>& list, const Visit& visit) {
  const std::string category(visit.query("category"));
  std::erase_if(list, [&](const Delegate& d) {
    return (!category.empty() && std::ranges::find(d.categories, category) == d.categories.end()) ||
           !base::matches(base::fold(d.name + " " + d.post + " " + d.unit_name), visit.query("q"));
  });
}

std::vector<Delegate> delegates_shown(const ConferenceParts& parts, const Visit& visit) {
  auto list = parts.delegates();
  keep_asked(list, visit);
  return list;
}

void add_delegate_routes(access::Door& door, const ConferenceParts& parts) {
  const auto routes = std::make_shared<DelegateRoutes>(parts);
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/delegates", staff, [routes](const Visit& v) { return routes->list(v); });
  door.get("/delegates.xlsx", staff, [routes](const Visit& v) { return routes->workbook(v); });
  door.post("/guests", staff, [routes](const Visit& v) { return routes->add(v); });
}

Guest guest_of(const Visit& visit) {
  return {0,
          std::string(visit.form("category")),
          std::string(visit.form("honorific")),
          std::string(visit.form("name")),
          std::string(visit.form("post")),
          std::string(visit.form("organisation")),
          1};
}

void show_guest(Page& page, const plan::Plan& plan, const Guest& guest) {
  for (const auto* category : categories_of(plan)) {
    page.add("CHOICES")
        .set("VALUE", category->id)
        .set("LABEL", label(*category))
        .show_if(category->id == guest.category, "CHOSEN");
  }
  page.set("HONORIFIC", guest.honorific).set("NAME", guest.name);
  page.set("POST", guest.post).set("ORGANISATION", guest.organisation);
}

}  // namespace vinhdanh::campaign::conference
