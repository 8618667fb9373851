#include "app/build_outputs.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "app/paper_fields.h"
#include "app/paper_sources.h"
#include "base/files.h"
#include "base/resource.h"
#include "base/text.h"
#include "campaign/council/decision_document.h"
#include "campaign/criteria/eligibility_workbook.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/next_level/next_level.h"
#include "campaign/papers/office_pdf.h"
#include "campaign/papers/open_points.h"
#include "campaign/papers/paper_pages.h"
#include "campaign/registry/column_file.h"
#include "campaign/registry/workbook.h"
#include "paper/docx_writer.h"
#include "paper/pdf_document.h"
#include "platform/web/page.h"

namespace vinhdanh::app {
namespace {

namespace council = campaign::council;
namespace criteria = campaign::criteria;
namespace nominations = campaign::nominations;
namespace papers = campaign::papers;
namespace plan = campaign::plan;
namespace registry = campaign::registry;
using base::msg;
using registry::SubjectKind;

struct Inputs {
  plan::CurrentCampaign campaign;
  registry::Registry registry;
  base::Problems warnings;
};

void append(base::Problems& to, const base::Problems& from) {
  to.insert(to.end(), from.begin(), from.end());
}

base::Problem no_such_paper(const std::string& name) {
  std::string known;
  for (const auto& kind : paper_kinds()) known.append(known.empty() ? "" : ", ").append(kind.id);
  return {base::Severity::kError, {}, msg("There is no paper “{0}”. The papers are: {1}.", name, known), {}};
}

// Names of papers that the settings hold and that there are not.
base::Problems wrong_names(const BuildSettings& settings) {
  base::Problems problems;
  for (const auto& name : settings.confirmed)
    if (!paper_kind(name)) problems.push_back(no_such_paper(name));
  if (settings.templates.empty()) return problems;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(settings.templates, error)) {
    const auto& file = entry.path();
    if (file.extension() == ".docx" && !paper_kind(file.stem().string()))
      problems.push_back(no_such_paper(file.filename().string()));
  }
  if (error) {
    base::Place place;
    place.file = settings.templates.string();
    problems.push_back({base::Severity::kError, place, msg("There is no such folder. Check the name."), {}});
  }
  return problems;
}

// Both inputs, or what is wrong with both.
base::Result<Inputs> read_inputs(const BuildSettings& settings) {
  Inputs inputs;
  auto problems = wrong_names(settings);
  auto files = plan::load_plan_files(settings.plan);
  if (!files) return base::refuse(files.error());
  auto read = plan::read_plan(*files);
  if (!read) return base::refuse(read.error());
  inputs.campaign = {1, std::move(read->plan), std::move(*files)};
  append(inputs.warnings, read->warnings);
  const auto criteria_text = inputs.campaign.files.texts.find("criteria.toml");
  if (criteria_text == inputs.campaign.files.texts.end()) {
    base::Place place;
    place.file = (settings.plan / "criteria.toml").string();
    problems.push_back({base::Severity::kError,
                        place,
                        msg("This file is missing. Copy it from plans/haiphong-skhcn-2025 and change it."),
                        {}});
  } else if (auto rules = rules::parse(criteria_text->second, (settings.plan / "criteria.toml").string());
             !rules) {
    append(problems, rules.error());
  }
  base::Result<registry::ColumnChoices> columns;
  if (!settings.columns.empty()) columns = registry::read_columns(settings.columns);
  if (!columns) return base::refuse(std::move(columns.error()));
  auto book = registry::read_workbook(settings.registry, inputs.campaign.plan.campaign.conference, nullptr,
                                      &*columns);
  if (!book) append(problems, book.error());
  if (!problems.empty()) return base::refuse(std::move(problems));
  append(inputs.warnings, book->warnings);
  inputs.registry = std::move(book->registry);
  return inputs;
}

// The eligible of each unit, as many as it has places, in the order of the verdicts:
// those with more excellent years are not put first, because the plan knows no ranking.
std::vector<nominations::Nomination> nominated(const criteria::Verdicts& verdicts, const plan::Plan& plan) {
  std::map<std::pair<std::string, SubjectKind>, int> left;
  for (const auto& quota : plan.quotas) {
    left[{quota.unit, SubjectKind::kCollective}] = quota.collectives;
    left[{quota.unit, SubjectKind::kPerson}] = quota.people;
  }
  std::vector<nominations::Nomination> list;
  for (const auto& judged : verdicts.all()) {
    auto& places = left[{judged.unit_code, judged.subject.kind}];
    if (judged.overall != rules::Overall::kEligible || places <= 0) continue;
    --places;
    nominations::Nomination made;
    made.unit_code = judged.unit_code;
    made.subject = judged.subject;
    made.name = judged.honorific.empty() ? judged.name : judged.honorific + " " + judged.name;
    made.post = judged.post;
    made.step = nominations::Step::kAccepted;
    list.push_back(std::move(made));
  }
  return list;
}

class Build {
 public:
  Build(const BuildSettings& settings, Inputs inputs, const std::function<void(double)>& progress)
      : settings_(settings),
        inputs_(std::move(inputs)),
        verdicts_(inputs_.registry, inputs_.campaign),
        progress_(progress),
        moment_(plan().conference_start()) {}

  base::Result<BuildReport> run() {
    append(report_.warnings, inputs_.warnings);
    const auto list = nominated(verdicts_, plan());
    const auto decision = decide(list);
    count(list);
    write("eligibility.xlsx", msg("Verdict and reason for each person and criterion"),
          criteria::eligibility_workbook(
              verdicts_, settings_.language, [](const criteria::Judged&) { return true; }, moment_));
    if (decision.list.empty()) {
      warn(
          msg("Nobody is both eligible and within a quota, so there are no certificates. Look into "
              "eligibility.xlsx."));
    } else {
      write_result("certificates.pdf", msg("The certificates in stage order"),
                   council::certificates_pdf(plan(), decision, {}, moment_));
    }
    const auto delegates = delegates_of(list);
    const auto proposed = campaign::next_level::entries_of(plan(), decision.list, inputs_.registry, {});
    if (!proposed.empty()) write_next_level(decision, proposed);
    write_papers(
        {.plan = plan(),
         .decision = decision,
         .awarded = decision.list,
         .next_level = proposed,
         .delegates = delegates,
         .five_years = campaign::conference::five_years(plan(), inputs_.registry, base::local_date(moment_)),
         .made = moment_});
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    report_.counts.emplace_back(msg("Invited"), delegates.size());
    write_index();
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    return std::move(report_);
  }

 private:
  const plan::Plan& plan() const { return inputs_.campaign.plan; }

  void warn(base::Message text) {
    report_.warnings.push_back({base::Severity::kWarning, {}, std::move(text), {}});
  }

  council::Decision decide(const std::vector<nominations::Nomination>& list) {
    council::Decision decision;
    const auto sign = council::decision_sign(plan().head.number);
    decision.number = settings_.decision_number.empty() ? "      /" + sign : settings_.decision_number;
    decision.date =
        base::valid(settings_.decision_date) ? settings_.decision_date : plan().campaign.conference;
    if (settings_.decision_number.empty()) {
      warn(
          msg("The decision has no number yet; it is left blank on the papers. Give it with "
              "--decision-number and build again."));
    }
    decision.list = council::numbered(council::award_list(list, plan().unit_order()), decision.date);
    return decision;
  }

  std::vector<campaign::conference::Delegate> delegates_of(
      const std::vector<nominations::Nomination>& list) const {
    std::vector<registry::Subject> exemplars;
    for (const auto& nomination : list) exemplars.push_back(nomination.subject);
    return campaign::conference::delegates_of(plan(), inputs_.registry, exemplars, {});
  }

  void count(const std::vector<nominations::Nomination>& list) {
    const auto of = [&](rules::Overall overall) {
      return static_cast<std::size_t>(
          std::ranges::count(verdicts_.all(), overall, &criteria::Judged::overall));
    };
    report_.counts = {{msg("Judged"), verdicts_.all().size()},
                      {msg("Meet the criteria"), of(rules::Overall::kEligible)},
                      {msg("Not yet known"), of(rules::Overall::kUndetermined)},
                      {msg("Do not meet the criteria"), of(rules::Overall::kNotEligible)},
                      {msg("Nominated within the quotas"), list.size()}};
  }

  void write(const std::string& name, base::Message what, const std::string& bytes) {
    if (auto done = base::write_file(settings_.out / name, bytes); !done) append(problems_, done.error());
    report_.files.push_back({name, std::move(what), bytes.size()});
    progress_(static_cast<double>(report_.files.size()) / static_cast<double>(5 + 2 * paper_kinds().size()));
  }

  void write_result(const std::string& name, base::Message what, const base::Result<std::string>& bytes) {
    if (bytes)
      write(name, std::move(what), *bytes);
    else
      append(problems_, bytes.error());
  }

  // All the commended are proposed here; in the program the Office chooses.
  void write_next_level(const council::Decision& decision,
                        const std::vector<campaign::next_level::NextLevelEntry>& proposed) {
    write("next-level.xlsx", msg("The list for the next level as a workbook"),
          campaign::next_level::list_workbook(settings_.language, moment_, proposed));
    write("next-level.zip", msg("The bundle that the next level takes in"),
          campaign::next_level::bundle_of(plan(), decision, proposed, inputs_.registry, {}, moment_).bytes);
  }

  // All text documents for which plan and workbook suffice, in both forms.
  void write_papers(const PaperSources& from) {
    for (const auto& kind : paper_kinds()) {
      if (kind.lacks(from)) continue;
      const auto own = settings_.templates / (std::string(kind.id) + ".docx");
      if (!settings_.templates.empty() && std::filesystem::exists(own))
        write_from_template(kind, own, from);
      else
        write_ours(kind, from);
    }
  }

  void write_ours(const PaperKind& kind, const PaperSources& from) {
    auto document = kind.make(from);
    const auto is_confirmed = std::ranges::find(settings_.confirmed, kind.id) != settings_.confirmed.end();
    if (papers::open_point(kind.id) && !is_confirmed) papers::mark_as_open(document);
    const std::string name(kind.id);
    write(name + ".docx", kind.title, paper::docx_bytes(document));
    std::ostringstream pdf;
    auto problems = paper::render_document(document, pdf);
    if (base::has_errors(problems)) append(problems_, problems);
    write(name + ".pdf", kind.title, std::move(pdf).str());
  }

  // Its PDF is LibreOffice's, where that is there.
  void write_from_template(const PaperKind& kind, const std::filesystem::path& own,
                           const PaperSources& from) {
    auto bytes = base::read_file(own);
    if (!bytes) return append(problems_, bytes.error());
    auto filled = papers::fill(std::move(*bytes), own.string(), paper_fields(kind.id, from));
    if (!filled) return append(problems_, filled.error());
    const std::string name(kind.id);
    write(name + ".docx", kind.title, *filled);
    if (const auto pdf = papers::office_pdf(*filled))
      write(name + ".pdf", kind.title, *pdf);
    else
      append(report_.warnings, pdf.error());
  }

  void write_index() {
    platform::web::Page page(settings_.language, "app/build.html");
    page.set("TITLE", plan().campaign.name)
        .set("ISSUER", plan().head.issuer)
        .set("LANGUAGE", base::code(settings_.language));
    for (const auto& file : report_.files)
      page.add("FILE").set("NAME", file.name).set("WHAT", file.what).set("KB", (file.bytes + 1023) / 1024);
    for (const auto& [what, number] : report_.counts)
      page.add("COUNT").set("WHAT", what).set("NUMBER", number);
    for (const auto& warning : report_.warnings)
      page.add("WARNING").set("TEXT", base::describe(settings_.language, warning));
    page.show_if(!report_.warnings.empty(), "HAS_WARNINGS").show_if(report_.warnings.empty(), "NO_WARNINGS");
    write("index.html", msg("What was made"), page.render());
    write("index.css", msg("Look of index.html"),
          std::string(base::resource("static/css/build.css").value_or("")));
  }

  const BuildSettings& settings_;
  Inputs inputs_;
  criteria::Verdicts verdicts_;
  const std::function<void(double)>& progress_;
  base::Instant moment_;  // of all papers, so that the same input gives the same bytes
  BuildReport report_;
  base::Problems problems_;
};

}  // namespace

base::Result<BuildReport> build_outputs(const BuildSettings& settings,
                                        const std::function<void(double)>& progress) {
  auto inputs = read_inputs(settings);
  if (!inputs) return base::refuse(inputs.error());
  std::error_code error;
  std::filesystem::create_directories(settings.out, error);
  if (error) {
    base::Place place;
    place.file = settings.out.string();
    return base::refuse({base::Severity::kError,
                         std::move(place),
                         msg("This folder can't be made. Check the path and its permissions."),
                         {}});
  }
  return Build(settings, std::move(*inputs), progress).run();
}

}  // namespace vinhdanh::app
