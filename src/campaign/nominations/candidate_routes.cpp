#include <algorithm>

#include "base/text.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"
#include "campaign/nominations/candidate.h"
#include "campaign/nominations/nomination_routes.h"
#include "campaign/nominations/nomination_store.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::nominations {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

constexpr std::size_t kShown = 200;

class CandidateRoutes {
 public:
  CandidateRoutes(platform::db::Database& db, criteria::VerdictBook& book,
                  const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response list(const Visit& visit) const {
    const auto verdicts = book_.current();
    const auto found = seen(visit, *verdicts);
    const bool one = which(visit) == CandidateList::kLackingOne;
    auto page = visit.page("campaign/nominations/candidates.html", title(visit));
    page.set("TITLE", title(visit)).show_if(one, "LIST_ONE").show_if(!one, "LIST_READY");
    page.set("LIST", one ? "one" : "ready").set("UNIT", visit.query("unit"));
    page.set("EXPORT_HREF", std::string("/candidates.xlsx?list=") + (one ? "one" : "ready") +
                                "&unit=" + http::encode_url(visit.query("unit")));
    page.set("COUNT_TEXT",
             base::msgn("{0} in this list", "{0} in this list", static_cast<long long>(found.size())));
    for (const auto& unit : campaign_.plan.units) {
      if (!criteria::may_see_unit(visit, unit.code)) continue;
      page.add("UNITS")
          .set("UNIT_CODE", unit.code)
          .set("UNIT_LABEL", unit.name)
          .show_if(unit.code == visit.query("unit"), "UNIT_CHOSEN");
    }
    page.show_if(!found.empty(), "HAS_CANDIDATES").show_if(found.empty(), "NO_CANDIDATES");
    page.show_if(found.size() > kShown, "NOT_ALL");
    page.set("EMPTY_TITLE", msg("Nobody is in this list"));
    page.set("EMPTY_TEXT",
             one ? msg("Nobody is one fact away from meeting the criteria.")
                 : msg("Everybody who meets the criteria is nominated, or nobody meets them yet."));
    for (std::size_t i = 0; i < std::min(kShown, found.size()); ++i) show(page.add("CANDIDATE"), found[i]);
    return visit.show(page);
  }

  http::Response workbook(const Visit& visit) const {
    const auto verdicts = book_.current();
    const auto found = seen(visit, *verdicts);
    const auto bytes =
        paper::xlsx_bytes({visit.say(title(visit)), "Vinh Danh", visit.now}, [&](paper::XlsxWriter& writer) {
          paper::XlsxSheet sheet;
          sheet.name = visit.say(msg("List"));
          const bool one = which(visit) == CandidateList::kLackingOne;
          for (const auto& [column_title, width] :
               {std::pair{msg("Code"), 14.0},
                {msg("Name"), 34.0},
                {msg("Unit"), 34.0},
                {msg("Post"), 34.0},
                {msg("Verdict"), 22.0},
                {one ? msg("The one thing lacking") : msg("Among equals"), 60.0}}) {
            paper::XlsxColumn column;
            column.title = visit.say(column_title);
            column.width = width;
            sheet.columns.push_back(std::move(column));
          }
          const auto number = writer.add_sheet(std::move(sheet));
          for (const auto& candidate : found) {
            const auto& judged = *candidate.judged;
            std::vector<paper::XlsxValue> row;
            for (auto& text : {judged.subject.code, judged.name, unit_name(judged.unit_code), judged.post,
                               visit.say(criteria::label(judged.overall)), candidate.note.in(visit.language)})
              row.push_back({text, paper::CellMark::kNone, {}});
            writer.add_row(number, row);
          }
        });
    return http::file(bytes, visit.say(msg("candidates")) + ".xlsx", http::content_type::kXlsx);
  }

 private:
  static CandidateList which(const Visit& visit) {
    return visit.query("list") == "one" ? CandidateList::kLackingOne : CandidateList::kReady;
  }
  static base::Message title(const Visit& visit) {
    return which(visit) == CandidateList::kLackingOne ? msg("Who lacks one thing")
                                                      : msg("Who qualifies but is not nominated");
  }

  std::string unit_name(std::string_view code) const {
    const auto* unit = campaign_.plan.unit(code);
    return unit ? unit->name : std::string(code);
  }

  std::vector<Candidate> seen(const Visit& visit, const criteria::Verdicts& verdicts) const {
    const auto nominated = db_.read([&](Session& s) { return nominations_of(s, campaign_.id); });
    auto found = candidates(verdicts, nominated, which(visit));
    std::erase_if(found, [&](const Candidate& c) {
      const auto& unit = c.judged->unit_code;
      return !criteria::may_see_unit(visit, unit) ||
             (!visit.query("unit").empty() && visit.query("unit") != unit);
    });
    return found;
  }

  void show(platform::web::Block row, const Candidate& candidate) const {
    const auto& judged = *candidate.judged;
    row.set("NAME", judged.name).set("POST", judged.post).set("UNIT_NAME", unit_name(judged.unit_code));
    row.set("HREF", criteria::verdict_address(judged.subject)).set("NOTE", candidate.note.in(row.language()));
    criteria::show_state(row.add("VERDICT"), judged.overall);
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_candidate_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                          const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<CandidateRoutes>(db, book, campaign);
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  door.get("/candidates", readers, [routes](const Visit& v) { return routes->list(v); });
  door.get("/candidates.xlsx", readers, [routes](const Visit& v) { return routes->workbook(v); });
}

}  // namespace vinhdanh::campaign::nominations
