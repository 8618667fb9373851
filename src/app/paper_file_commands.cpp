#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/command_line.h"
#include "app/template_kinds.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/text.h"
#include "campaign/plan/plan_reader.h"
#include "campaign/registry/signature_view.h"
#include "paper/docx_writer.h"

// `paper template` and `paper signatures`.
namespace vinhdanh::app {
namespace {

using base::msg;

struct Options {
  std::string kind, file, out, roots, at;
  bool json = false;
};

base::Problem no_such_kind(const std::string& kind) {
  std::vector<std::string> known;
  for (const auto& one : template_kinds()) known.emplace_back(one.id);
  return {base::Severity::kError,
          {},
          msg("There is no paper “{0}”. The papers are: {1}.", kind, base::join(known, ", ")),
          {}};
}

int write_template(Console& console, const Options& options) {
  const auto* kind = template_kind(options.kind);
  if (kind == nullptr) return report(console, {no_such_kind(options.kind)}, false);
  const auto read = campaign::plan::read_plan(options.file);
  if (!read) return report(console, read.error(), false);
  const PaperSources from{.plan = read->plan, .made = read->plan.conference_start()};
  const auto written = base::write_file(options.out, paper::docx_bytes(kind->start(from)));
  return written ? kDone : report(console, written.error(), false);
}

nlohmann::ordered_json as_json(const paper::PdfSignature& one) {
  using enum paper::SignatureTrust;
  nlohmann::ordered_json out{{"signer", one.signer}, {"issuer", one.issuer}};
  if (one.at) out["signed_at"] = base::iso(*one.at);
  out["intact"] = one.intact;
  out["whole_file"] = one.whole;
  out["trust"] = one.trust == kTrusted ? "trusted" : one.trust == kUntrusted ? "untrusted" : "no roots";
  if (one.stamp)
    out["time_stamp"] = {{"at", base::iso(one.stamp->at)},
                         {"authority", one.stamp->authority},
                         {"trusted", one.stamp->trusted}};
  return out;
}

std::vector<base::Message> lines_of(const paper::PdfSignature& one) {
  std::vector<base::Message> lines{one.signer.empty() ? msg("Signer unknown") : base::verbatim(one.signer)};
  if (!one.issuer.empty()) lines.push_back(msg("Certificate given out by: {0}", one.issuer));
  if (one.at) lines.push_back(msg("Signed at, by the clock of the signer: {0}", base::show(*one.at)));
  if (one.stamp)
    lines.push_back(msg("Time-stamp: {0}, {1}", base::show(one.stamp->at), one.stamp->authority));
  if (!one.intact) {
    lines.push_back(msg("The signature does not fit this file"));
    return lines;
  }
  lines.push_back(msg("The signed part is unchanged"));
  lines.push_back(one.whole ? msg("It covers the whole file; nothing was added since.")
                            : msg("Something was added to the file after this signature, perhaps another "
                                  "signature. Compare with the copy of the signer if nobody signed later."));
  using enum paper::SignatureTrust;
  if (one.trust == kTrusted)
    lines.push_back(msg("Its certificate leads to an authority of the given folder."));
  if (one.trust == kUntrusted)
    lines.push_back(
        msg("Its certificate leads to no authority of the given folder, or was not in force then. "
            "Who signed is not certain."));
  if (one.trust == kNoRoots)
    lines.push_back(msg("No authorities were given (--roots), so who signed is not certain."));
  return lines;
}

bool good(const paper::PdfSignature& one) {
  return one.intact && one.whole && one.trust != paper::SignatureTrust::kUntrusted;
}

int read_signatures(Console& console, const Options& options) {
  const auto bytes = base::read_file(options.file);
  if (!bytes) return report(console, bytes.error(), options.json);
  const auto roots =
      options.roots.empty() ? std::vector<std::string>() : campaign::registry::trusted_roots(options.roots);
  auto as_of = base::SystemClock().now();
  if (!options.at.empty()) {
    const auto day = base::parse_date(options.at);
    if (!day) return report(console, day.error(), options.json);
    as_of = base::instant_of({*day, 12, 0, 0});
  }
  const auto found = paper::pdf_signatures(*bytes, roots, as_of, std::filesystem::temp_directory_path());
  if (!found) return report(console, found.error(), options.json);
  if (options.json) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& one : *found) list.push_back(as_json(one));
    console.out << nlohmann::ordered_json{{"signatures", list}}.dump(
                       2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                << "\n";
  }
  for (const auto& one : *found)
    for (const auto& line : lines_of(one))
      if (!options.json) console.out << console.say(line) << "\n";
  if (found->empty() && !options.json)
    console.out << console.say(msg("There is no digital signature in this file.")) << "\n";
  return std::ranges::all_of(*found, good) ? kDone : kRefused;
}

}  // namespace

void add_paper_files(CLI::App& paper, Console& console, int& status) {
  auto options = std::make_shared<Options>();
  auto* start = paper.add_subcommand(
      "template", console.say(msg("Write the Word file that a template of your own begins with")));
  start->add_option("KIND", options->kind, console.say(msg("The paper: decision, report-person …")))
      ->required();
  start->add_option("PLAN_DIR", options->file, console.say(msg("The folder that holds plan.toml")))
      ->required();
  start->add_option("OUT", options->out, console.say(msg("The .docx file to write")))->required();
  start->callback([&console, &status, options] { status = write_template(console, *options); });

  auto* signatures =
      paper.add_subcommand("signatures", console.say(msg("Read and check the digital signatures of a PDF")));
  signatures->add_option("FILE", options->file, console.say(msg("The PDF file")))->required();
  signatures->add_option(
      "--roots", options->roots,
      console.say(msg("A folder with the certificates of trusted authorities (*.pem, *.crt)")));
  signatures->add_option("--at", options->at,
                         console.say(msg("Judge certificates as of this day, such as the one of signing")));
  signatures->add_flag("--json", options->json, console.say(msg("Answer as JSON")));
  signatures->callback([&console, &status, options] { status = read_signatures(console, *options); });
}

}  // namespace vinhdanh::app
