#include "app/program.h"

#include <malloc.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include "access/account_routes.h"
#include "access/door.h"
#include "access/sign_in_routes.h"
#include "app/first_data.h"
#include "app/format_pages.h"
#include "app/format_routes.h"
#include "app/frame.h"
#include "app/overview_routes.h"
#include "app/paper_routes.h"
#include "app/reminder_clock.h"
#include "app/settings_store.h"
#include "app/template_routes.h"
#include "base/interruption.h"
#include "campaign/conference/conference_routes.h"
#include "campaign/council/correction_routes.h"
#include "campaign/council/council_routes.h"
#include "campaign/council/decision_routes.h"
#include "campaign/council/open_badge_routes.h"
#include "campaign/council/pack_routes.h"
#include "campaign/council/print_routes.h"
#include "campaign/council/record_uses_store.h"
#include "campaign/council/signature_routes.h"
#include "campaign/council/verify_routes.h"
#include "campaign/criteria/criteria_routes.h"
#include "campaign/criteria/record_uses_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/dossiers/dossier_routes.h"
#include "campaign/dossiers/file_routes.h"
#include "campaign/dossiers/part_report_routes.h"
#include "campaign/dossiers/queue_routes.h"
#include "campaign/dossiers/record_uses_store.h"
#include "campaign/dossiers/review_routes.h"
#include "campaign/dossiers/submission_routes.h"
#include "campaign/next_level/next_level_routes.h"
#include "campaign/nominations/nomination_routes.h"
#include "campaign/nominations/nominee_follower_store.h"
#include "campaign/nominations/quota_routes.h"
#include "campaign/nominations/record_uses_store.h"
#include "campaign/plan/plan_routes.h"
#include "campaign/registry/import_receipt_routes.h"
#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/record_routes.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/same_person_routes.h"
#include "platform/db/database.h"
#include "platform/db/migrations.h"
#include "platform/http/static_files.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using platform::db::Session;

std::string database_address(const ProgramSettings& settings) {
  if (!settings.database.empty()) return settings.database;
  std::filesystem::create_directories(settings.data);
  chmod(settings.data.c_str(), S_IRWXU);
  return (settings.data / "vinhdanh.db").string();
}

std::unique_ptr<platform::db::Database> ready_database(const ProgramSettings& settings,
                                                       std::string& first_password) {
  auto db = platform::db::Database::open(database_address(settings));
  platform::db::migrate(*db);
  first_password = fill_fresh_database(*db, {settings.sample, settings.registry, settings.plan},
                                       base::SystemClock().now());
  malloc_trim(0);  // a whole registry may just have been in memory; the machine gets it back
  return db;
}

// The sample lives in the weeks of its plan; real data in real time.
std::chrono::milliseconds shift_of(const ProgramSettings& settings, platform::db::Database& db) {
  if (settings.today.empty()) return clock_shift(db);
  const auto day = base::parse_iso_date(settings.today);
  if (!day) {
    throw base::Interruption(base::msg("--today {0} is no day. Write it as 2025-08-14.", settings.today),
                             settings.today);
  }
  return base::instant_of({*day, 8, 0, 0}) - base::SystemClock().now();
}

base::VirusScanner scanner_of(const ProgramSettings& settings) {
  if (settings.clamd == "none") return {};
  if (!settings.clamd.empty()) return base::VirusScanner(settings.clamd);
  const bool usual = std::filesystem::exists(base::VirusScanner::kUsualSocket);
  return usual ? base::VirusScanner(base::VirusScanner::kUsualSocket) : base::VirusScanner();
}

}  // namespace

struct Program::Parts {
  ProgramSettings settings;
  std::string first_password;
  std::unique_ptr<platform::db::Database> db;
  base::ShiftedClock clock;
  campaign::registry::EvidenceFiles evidence;
  std::optional<campaign::plan::CurrentCampaign> campaign;
  std::unique_ptr<campaign::criteria::VerdictBook> verdicts;
  http::Router router;
  std::unique_ptr<access::Door> door;
  std::unique_ptr<http::Server> server;
  std::unique_ptr<ReminderClock> reminders;

  explicit Parts(ProgramSettings given)
      : settings(std::move(given)),
        db(ready_database(settings, first_password)),
        clock(shift_of(settings, *db)),
        evidence(settings.data / "evidence", scanner_of(settings)) {
    campaign = db->read([](Session& s) { return campaign::plan::current_campaign(s); });
    door = std::make_unique<access::Door>(router, access::Door::Settings{settings.public_url},
                                          access::identify_by_session(*db, clock), clock);
    door->dress_with([this](const Visit& visit, platform::web::Block frame) {
      dress(visit, frame, campaign ? &campaign->plan : nullptr);
    });
    add_routes();
    server = std::make_unique<http::Server>(
        settings.http, router, [this](const http::Request& r, int status, const base::Message& text) {
          return door->error_page(r, status, text);
        });
    if (campaign) reminders = std::make_unique<ReminderClock>(*db, *campaign, clock);
  }

  void add_routes() {
    http::add_static_files(router);
    add_health();
    access::add_sign_in_routes(*door, *db, [this] { return about(); });
    access::add_account_routes(*door, *db, [this] {
      std::vector<std::pair<std::string, std::string>> units;
      if (!campaign) return units;
      for (const auto& unit : campaign->plan.units) units.emplace_back(unit.code, unit.name);
      return units;
    });
    campaign::registry::add_registry_routes(*door, *db);
    campaign::registry::add_lineage_routes(*door, *db, campaign ? &*campaign : nullptr);
    campaign::registry::add_record_routes(*door, *db, evidence);
    campaign::registry::add_same_person_routes(
        *door, *db,
        campaign::registry::joined<campaign::registry::PersonFollowers>(
            {{campaign::nominations::nominee_follower()},
             campaign::criteria::person_followers(),
             campaign::council::person_followers()}));
    campaign::registry::add_import_receipt_routes(
        *door, *db,
        campaign::registry::joined<campaign::registry::RecordUses>(
            {campaign::criteria::record_uses(), campaign::nominations::record_uses(),
             campaign::dossiers::record_uses(), campaign::council::record_uses()}));
    if (campaign) {
      add_campaign_routes();
    } else {
      door->get("/", Rule::signed_in(), [](const Visit&) { return http::see_other("/people"); });
    }
  }

  void add_campaign_routes() {
    verdicts = std::make_unique<campaign::criteria::VerdictBook>(*db, *campaign);
    campaign::plan::add_plan_routes(*door, *campaign);
    campaign::criteria::add_verdict_routes(*door, *verdicts, *campaign);
    campaign::criteria::add_subject_routes(*door, *db, *verdicts, *campaign);
    campaign::criteria::add_criteria_routes(*door, *db, *verdicts, *campaign);
    campaign::criteria::add_editor_routes(*door, *db, *verdicts, *campaign);
    campaign::nominations::add_candidate_routes(*door, *db, *verdicts, *campaign);
    campaign::nominations::add_nomination_routes(*door, *db, *verdicts, *campaign);
    campaign::nominations::add_quota_routes(*door, *db, *campaign);
    campaign::dossiers::add_dossier_routes(*door, *db, *campaign, {*db, evidence});
    campaign::dossiers::add_part_report_routes(*door, *db, *campaign, {*db, evidence});
    campaign::dossiers::add_file_routes(*door, *db, *campaign, evidence, settings.data / "trusted-roots",
                                        find_pages_by_layout);
    campaign::dossiers::add_submission_routes(*door, *db, *verdicts, *campaign, evidence);
    campaign::dossiers::add_review_routes(*door, *db, *verdicts, *campaign);
    campaign::dossiers::add_queue_routes(*door, *db, *verdicts, *campaign);
    campaign::council::add_council_routes(*door, *db, *campaign, [this] { return address(); });
    campaign::council::add_decision_routes(*door, *db, *verdicts, *campaign, [this] { return address(); });
    campaign::council::add_verify_routes(*door, *db, *campaign);
    campaign::council::add_signature_routes(*door, *db, *campaign, evidence, settings.data / "trusted-roots",
                                            settings.data / "batches", find_pages_by_layout);
    campaign::council::add_open_badge_routes(*door, *db, *campaign, [this] { return address(); });
    campaign::council::add_pack_routes(*door, *db, *verdicts, *campaign, evidence);
    campaign::council::add_correction_routes(*door, *db, *campaign);
    campaign::council::add_print_routes(
        *door, *db, *campaign, [this] { return address(); }, settings.data / "batches", evidence,
        settings.stamp_authority);
    campaign::conference::add_conference_routes(*door, *db, *verdicts, *campaign);
    campaign::next_level::add_choice_routes(*door, *db, *verdicts, *campaign, evidence);
    campaign::next_level::add_taking_routes(*door, *db, *campaign, evidence);
    add_paper_routes(*door, *db, *verdicts, *campaign, evidence);
    add_template_routes(*door, *db, *verdicts, *campaign, evidence);
    add_format_routes(*door, evidence, find_pages_by_layout);
    add_overview_routes(*door, *db, *campaign);
  }

  void add_health() {
    door->get("/healthz", Rule::anyone(), [](const Visit&) { return http::text("ok\n"); });
    door->get("/readyz", Rule::anyone(), [this](const Visit&) {
      is_sample(*db);  // an answer of the database, whatever it is
      return http::text("ready\n");
    });
  }

  access::SignInPage about() const {
    if (!campaign) return {"", "", is_sample(*db)};
    return {campaign->plan.head.issuer, campaign->plan.campaign.name, is_sample(*db)};
  }

  std::string address() const {
    if (!settings.public_url.empty()) return settings.public_url;
    return "http://" + settings.http.address + ":" + std::to_string(server->port());
  }
};

Program::Program(ProgramSettings settings) : parts_(std::make_unique<Parts>(std::move(settings))) {}
Program::~Program() = default;

std::string Program::address() const {
  return parts_->address();
}
bool Program::has_sample() const {
  return is_sample(*parts_->db);
}
const std::string& Program::first_password() const {
  return parts_->first_password;
}
void Program::stop() {
  parts_->server->stop();
}

}  // namespace vinhdanh::app
