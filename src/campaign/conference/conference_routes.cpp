#include "campaign/conference/conference_routes.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "campaign/conference/guest_store.h"
#include "campaign/conference/invitation_letters.h"
#include "campaign/conference/programme_document.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/plan/plan_text.h"
#include "paper/docx_writer.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

Guest guest_of(const Visit& visit) {
  return {0,
          std::string(visit.form("category")),
          std::string(visit.form("honorific")),
          std::string(visit.form("name")),
          std::string(visit.form("post")),
          std::string(visit.form("organisation")),
          1};
}

bool may_see_delegates(const Visit& visit) {
  return visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
}

class ConferenceRoutes {
 public:
  ConferenceRoutes(platform::db::Database& db, criteria::VerdictBook& book,
                   const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response conference(const Visit& visit) const {
    auto page = visit.page("campaign/conference/conference.html", msg("Conference"));
    page.set("TITLE", conference_words(campaign_.plan))
        .set("TIME", conference_time(campaign_.plan))
        .set("VENUE", campaign_.plan.venue);
    show_agenda(page);
    if (may_see_delegates(visit)) show_counts(page);
    return visit.show(page);
  }

  http::Response programme(const Visit& visit) const {
    return http::file(paper::docx_bytes(programme_document(campaign_.plan, visit.now)),
                      visit.say(msg("programme")) + ".docx", http::content_type::kDocx);
  }

  http::Response invitations(const Visit& visit) const {
    auto pdf = invitations_pdf(campaign_.plan, shown(visit));
    if (!pdf) return delegates(visit, {}, pdf.error(), 422);
    return http::file(std::move(*pdf), visit.say(msg("invitations")) + ".pdf", http::content_type::kPdf);
  }

  http::Response delegates(const Visit& visit, const Guest& typed = {}, const base::Problems& problems = {},
                           int status = 200) const {
    auto page = visit.page("campaign/conference/delegates.html", msg("Delegates"));
    const auto list = shown(visit);
    const auto query =
        "?q=" + http::encode_url(visit.query("q")) + "&category=" + http::encode_url(visit.query("category"));
    page.set("Q", visit.query("q"))
        .set("EXPORT_HREF", "/delegates.xlsx" + query)
        .set("INVITATIONS_HREF", "/conference/invitations.pdf" + query)
        .set("COUNT_TEXT", base::msgn("{0} delegate", "{0} delegates", static_cast<long long>(list.size())));
    page.show_if(!list.empty(), "HAS_DELEGATES").show_if(list.empty(), "NO_DELEGATES").show("HAS_EXPORT");
    page.set("EMPTY_TITLE", msg("No delegate fits these filters"))
        .set("EMPTY_TEXT", msg("Choose other filters or clear them."));
    for (const auto* category : categories_of(campaign_.plan)) {
      show_category(page, "CATEGORIES", *category, visit.query("category"));
      show_category(page, "CHOICES", *category, typed.category);
    }
    for (const auto& delegate : list) show_delegate(page, delegate);
    page.set("HONORIFIC", typed.honorific).set("NAME", typed.name);
    page.set("POST", typed.post).set("ORGANISATION", typed.organisation);
    if (!problems.empty()) access::show_problems(page, problems);
    return visit.show(page, status);
  }

  http::Response workbook(const Visit& visit) const {
    const auto bytes =
        paper::xlsx_bytes({visit.say(msg("Delegates")), "Vinh Danh", visit.now},
                          [&](paper::XlsxWriter& writer) { write_rows(writer, visit, shown(visit)); });
    return http::file(bytes, visit.say(msg("delegates")) + ".xlsx", http::content_type::kXlsx);
  }

  http::Response add(const Visit& visit) const {
    const auto guest = guest_of(visit);
    const auto added = db_.write([&](Session& s) {
      return add_guest(s, campaign_.plan, campaign_.id, guest, visit.user().display_name, visit.now);
    });
    return added ? http::see_other("/delegates") : delegates(visit, guest, added.error(), 422);
  }

  http::Response remove(const Visit& visit) const {
    const auto id = std::atoll(std::string(visit.request.path_values.get("id")).c_str());
    const bool removed = db_.write(
        [&](Session& s) { return remove_guest(s, campaign_.id, id, visit.user().display_name, visit.now); });
    if (!removed) http::not_found();
    return http::see_other("/delegates");
  }

 private:
  std::vector<Delegate> everyone() const {
    std::vector<registry::Subject> exemplars;
    std::vector<Guest> guests;
    db_.read([&](Session& s) {
      for (const auto& nomination : nominations::nominations_of(s, campaign_.id)) {
        if (nominations::counts(nomination)) exemplars.push_back(nomination.subject);
      }
      guests = guests_of(s, campaign_.id);
    });
    return delegates_of(campaign_.plan, book_.current()->registry(), exemplars, guests);
  }

  std::vector<Delegate> shown(const Visit& visit) const {
    auto list = everyone();
    const std::string category(visit.query("category"));
    std::erase_if(list, [&](const Delegate& d) {
      return (!category.empty() && std::ranges::find(d.categories, category) == d.categories.end()) ||
             !base::matches(base::fold(d.name + " " + d.post + " " + d.unit_name), visit.query("q"));
    });
    return list;
  }

  std::string category_words(const Delegate& delegate) const {
    std::string words;
    for (const auto* category : categories_of(campaign_.plan)) {
      if (std::ranges::find(delegate.categories, category->id) != delegate.categories.end())
        words += (words.empty() ? "" : "; ") + category->text;
    }
    return words;
  }

  static void show_category(platform::web::Page& page, const char* section,
                            const plan::DelegateCategory& category, std::string_view chosen) {
    page.add(section)
        .set("VALUE", category.id)
        .set("LABEL", category.text)
        .show_if(category.id == chosen, "CHOSEN");
  }

  void show_delegate(platform::web::Page& page, const Delegate& delegate) const {
    auto row = page.add("DELEGATE");
    row.set("FULL", base::tidy(delegate.honorific + " " + delegate.name))
        .set("DELEGATE_POST", delegate.post)
        .set("UNIT_NAME", delegate.unit_name)
        .set("CATEGORY_WORDS", category_words(delegate));
    if (delegate.guest != 0) row.add("REMOVAL").set("GUEST", delegate.guest);
  }

  void show_agenda(platform::web::Page& page) const {
    int total = 0;
    for (const auto& item : campaign_.plan.agenda) {
      auto row = page.add("ITEM");
      row.set("NUMBER", item.number).set("ITEM_TIME", plan::time_words(item));
      row.set("CONTENT", item.content).set("MINUTES", item.minutes());
      for (const auto& step : item.steps) row.add("STEP").set("STEP_TEXT", step);
      for (const auto& party : item.parties) row.add("PARTY").set("PARTY_TEXT", party.text);
      total += item.minutes();
    }
    page.set("TOTAL", total);
  }

  void show_counts(platform::web::Page& page) const {
    const auto list = everyone();
    auto panel = page.add("DELEGATES");
    panel.set("DELEGATE_COUNT", list.size());
    for (const auto* category : categories_of(campaign_.plan)) {
      const auto count = std::ranges::count_if(list, [&](const Delegate& d) {
        return std::ranges::find(d.categories, category->id) != d.categories.end();
      });
      auto row = panel.add("CATEGORY");
      row.set("CATEGORY_HREF", "/delegates?category=" + http::encode_url(category->id))
          .set("CATEGORY_TEXT", category->text)
          .set("CATEGORY_COUNT", static_cast<std::int64_t>(count));
      if (category->expected > 0 && count != category->expected)
        row.add("OTHER").set("OTHER_TEXT", msg("The plan expects {0}.", category->expected));
    }
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

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_conference_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<ConferenceRoutes>(db, book, campaign);
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/conference", Rule::signed_in(), [routes](const Visit& v) { return routes->conference(v); });
  door.get("/conference/programme.docx", Rule::signed_in(),
           [routes](const Visit& v) { return routes->programme(v); });
  door.get("/conference/invitations.pdf", staff, [routes](const Visit& v) { return routes->invitations(v); });
  door.get("/delegates", staff, [routes](const Visit& v) { return routes->delegates(v); });
  door.get("/delegates.xlsx", staff, [routes](const Visit& v) { return routes->workbook(v); });
  door.post("/guests", staff, [routes](const Visit& v) { return routes->add(v); });
  door.post("/guests/:id/removal", staff, [routes](const Visit& v) { return routes->remove(v); });
}

}  // namespace vinhdanh::campaign::conference
