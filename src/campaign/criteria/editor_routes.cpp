#include "base/text.h"
#include "campaign/criteria/changed_verdicts.h"
#include "campaign/criteria/criteria_routes.h"
#include "campaign/criteria/criteria_settings.h"
#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"
#include "rules/ruling.h"

namespace vinhdanh::campaign::criteria {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

constexpr std::size_t kShownChanges = 100;

// Browsers send CRLF; the file keeps its own line ends.
std::string with_plain_ends(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '\r') out += c;
  }
  return out;
}

std::string line_of(std::string_view text, int number) {
  std::size_t at = 0;
  for (int line = 1; line < number && at < text.size(); ++line)
    at = std::min(text.size(), text.find('\n', at)) + 1;
  return at < text.size() ? std::string(text.substr(at, text.find('\n', at) - at)) : std::string();
}

class EditorRoutes {
 public:
  EditorRoutes(platform::db::Database& db, VerdictBook& book, const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response settings(const Visit& visit) const {
    const auto version = current();
    return show_settings(visit, version, settings_of(*read_criteria(version.texts), campaign_date(campaign_)),
                         {});
  }

  http::Response check_settings(const Visit& visit) const {
    const auto version = current();
    const auto rules = read_criteria(version.texts);
    auto typed = settings_of(*rules, campaign_date(campaign_));
    for (auto& setting : typed) {
      if (visit.request.form.has(setting.field)) setting.value = base::tidy(visit.form(setting.field));
    }
    const auto texts = apply_settings(version.texts, typed);
    if (!texts) return show_settings(visit, version, typed, texts.error());
    return preview(visit, *texts, std::string(visit.form("seen")), {}, 200);
  }

  http::Response text(const Visit& visit) const {
    const auto version = current();
    return show_text(visit, version.texts, std::to_string(version.number), {});
  }

  http::Response check_text(const Visit& visit) const {
    const CriteriaTexts texts{with_plain_ends(visit.form("own")), with_plain_ends(visit.form("general"))};
    if (auto problems = problems_of(texts); !problems.empty())
      return show_text(visit, texts, std::string(visit.form("seen")), std::move(problems));
    return preview(visit, texts, std::string(visit.form("seen")), {}, 200);
  }

  http::Response save(const Visit& visit) const {
    CriteriaVersion next;
    next.texts = {with_plain_ends(visit.form("own")), with_plain_ends(visit.form("general"))};
    const std::string seen(visit.form("seen"));
    if (visit.form("act") == "edit") return show_text(visit, next.texts, seen, {});
    if (auto problems = problems_of(next.texts); !problems.empty())
      return show_text(visit, next.texts, seen, std::move(problems));
    next.reason = base::tidy(visit.form("reason"));
    if (next.reason.empty())
      return preview(visit, next.texts, seen,
                     about("reason", msg("Say why the criteria change. It stays with the version.")), 422);
    next.saved_by = visit.user().display_name;
    next.saved_at = visit.now;
    book_.current();  // pins the first version
    const auto saved =
        db_.write([&](Session& s) { return add_version(s, campaign_.id, std::atoi(seen.c_str()), next); });
    if (!saved) return preview(visit, next.texts, seen, saved.error(), 409);
    return http::see_other("/criteria");
  }

 private:
  static base::Problems about(const char* field, base::Message text) {
    base::Place place;
    place.field = field;
    return {{base::Severity::kError, std::move(place), std::move(text), {}}};
  }

  CriteriaVersion current() const {
    book_.current();  // pins the first version
    return db_.read([&](Session& s) { return current_version(s, campaign_.id); });
  }

  // Of the files, and of settling them for this campaign.
  base::Problems problems_of(const CriteriaTexts& texts) const {
    const auto rules = read_criteria(texts);
    if (!rules) return rules.error();
    const auto settled = rules::settle(*rules, campaign_date(campaign_), {});
    return settled ? base::Problems{} : settled.error();
  }

  http::Response show_settings(const Visit& visit, const CriteriaVersion& version,
                               const std::vector<Setting>& settings, const base::Problems& problems) const {
    auto page =
        visit.page("campaign/criteria/criteria_settings.html", msg("Change thresholds, years and rulings"));
    access::show_problems(page, problems);
    page.set("SEEN", version.number);
    for (const auto& setting : settings) {
      auto row = page.add(setting.ruling ? "RULING" : "NUMBER");
      row.set("FIELD", setting.field).set("LABEL", setting.label.in(visit.language));
      row.set("HINT", setting.hint.in(visit.language)).show_if(!setting.hint.empty(), "HAS_HINT");
      if (setting.since) row.add("DATED").set("SINCE", base::show(*setting.since));
      for (const auto& problem : problems) {
        if (problem.place.field == setting.field) row.add("HAS_ERROR").set("ERROR", problem.text);
      }
      auto input = setting.choices.empty() ? row.add("INPUT") : row.add("SELECT");
      input.set("VALUE", setting.value);
      for (const auto& choice : setting.choices) {
        auto option = input.add("OPTION");
        option.set("OPTION_VALUE", choice.value).set("OPTION_LABEL", choice.label.in(visit.language));
        option.show_if(choice.value == setting.value, "CHOSEN");
      }
    }
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response show_text(const Visit& visit, const CriteriaTexts& texts, const std::string& seen,
                           const base::Problems& problems) const {
    auto page = visit.page("campaign/criteria/criteria_text.html", msg("Change the criteria as text"));
    page.set("OWN", texts.own).set("GENERAL", texts.general).set("SEEN", seen);
    page.show_if(!problems.empty(), "HAS_PROBLEMS");
    for (const auto& problem : problems) {
      auto row = page.add("PROBLEM");
      const bool general = problem.place.file == kGeneralFile;
      row.set("FILE", general ? msg("General rules") : msg("Criteria of the campaign"));
      row.set("LINE", problem.place.line).set("COLUMN", problem.place.column).set("SENTENCE", problem.text);
      row.show_if(problem.place.line > 0, "PLACED").set("FIELD", general ? "general" : "own");
      row.set("SOURCE_LINE", line_of(general ? texts.general : texts.own, problem.place.line));
    }
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response preview(const Visit& visit, const CriteriaTexts& texts, const std::string& seen,
                         const base::Problems& problems, int status) const {
    const auto now = book_.current();
    const auto rules = read_criteria(texts);
    const auto settled = rules::settle(*rules, campaign_date(campaign_), {});
    if (!settled) return show_text(visit, texts, seen, settled.error());
    auto page = visit.page("campaign/criteria/criteria_preview.html", msg("What would change"));
    access::show_problems(page, problems);
    page.set("OWN", texts.own)
        .set("GENERAL", texts.general)
        .set("SEEN", seen)
        .set("REASON", visit.form("reason"));
    const auto changes = changed_verdicts(*now, *settled, kShownChanges);
    page.set("OVERALL_TEXT", base::msgn("{0} verdict changes", "{0} verdicts change",
                                        static_cast<long long>(changes.overall)));
    page.set("DETAIL_TEXT",
             base::msgn("of {0} more only single criteria change", "of {0} more only single criteria change",
                        static_cast<long long>(changes.details)));
    page.show_if(!changes.shown.empty(), "HAS_CHANGES").show_if(changes.shown.empty(), "NO_CHANGES");
    page.show_if(changes.overall + changes.details > changes.shown.size(), "NOT_ALL");
    for (const auto& change : changes.shown) show_change(page.add("CHANGE"), change);
    return visit.show(page, status);
  }

  static void show_change(platform::web::Block row, const ChangedVerdict& change) {
    row.set("NAME", change.judged->name).set("POST", change.judged->post);
    row.set("HREF", verdict_address(change.judged->subject));
    show_state(row.add("BEFORE"), change.judged->overall);
    show_state(row.add("AFTER"), change.after);
    for (const auto& one : change.criteria) {
      auto why = row.add("WHY");
      why.set("ID", one.id).set("REASON", one.reason.in(row.language()));
      why.set("FROM", one.before ? label(*one.before) : msg("not asked for"));
      why.set("TO", one.after ? label(*one.after) : msg("not asked for"));
    }
  }

  platform::db::Database& db_;
  VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_editor_routes(access::Door& door, platform::db::Database& db, VerdictBook& book,
                       const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<EditorRoutes>(db, book, campaign);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/criteria/settings", office, [routes](const Visit& v) { return routes->settings(v); });
  door.post("/criteria/settings", office, [routes](const Visit& v) { return routes->check_settings(v); });
  door.get("/criteria/text", office, [routes](const Visit& v) { return routes->text(v); });
  door.post("/criteria/text", office, [routes](const Visit& v) { return routes->check_text(v); });
  door.post("/criteria/versions", office, [routes](const Visit& v) { return routes->save(v); });
}

}  // namespace vinhdanh::campaign::criteria
