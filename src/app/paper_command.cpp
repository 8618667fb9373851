#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/command_line.h"
#include "app/format_pages.h"
#include "app/template_data.h"
#include "base/files.h"
#include "paper/format_check.h"

namespace vinhdanh::app {

using base::msg;

namespace {

struct Options {
  std::string file, data, out;
  bool json = false;
};

std::string name_of(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

nlohmann::ordered_json as_json(const paper::FormatFinding& finding) {
  const auto both = [](const base::Message& text) {
    return nlohmann::ordered_json{{"vi", base::say(base::Language::kVietnamese, text)},
                                  {"en", base::say(base::Language::kEnglish, text)}};
  };
  nlohmann::ordered_json made{{"rule", finding.rule}};
  if (finding.page > 0) made["page"] = finding.page;
  made["where"] = both(finding.where);
  made["text"] = both(finding.text);
  made["seen"] = finding.seen;
  made["mendable"] = finding.mended;
  return made;
}

void print_json(Console& console, const paper::FormatReport& report) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& finding : report.findings) list.push_back(as_json(finding));
  console.out << nlohmann::ordered_json{{"ok", report.findings.empty()}, {"findings", list}}.dump(
                     2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
              << "\n";
}

base::Message line_of(const paper::FormatFinding& finding, bool mended) {
  const auto seen = finding.seen.empty() ? std::string() : " (" + finding.seen + ")";
  if (mended && finding.mended)
    return msg("{0}: {1}{2} Decree 30/2020, Annex I, {3}. Mended.", paper::place_of(finding), finding.text,
               seen, finding.rule);
  return msg("{0}: {1}{2} Decree 30/2020, Annex I, {3}.", paper::place_of(finding), finding.text, seen,
             finding.rule);
}

void print(Console& console, const paper::FormatReport& report, bool mended) {
  for (const auto& finding : report.findings) console.out << console.say(line_of(finding, mended)) << "\n";
  if (report.findings.empty())
    console.out << console.say(msg("Nothing was found that differs from Decree 30/2020.")) << "\n";
}

int check(Console& console, const Options& options) {
  auto bytes = base::read_file(options.file);
  if (!bytes) return report(console, bytes.error(), options.json);
  auto found = paper::check_format(*bytes, name_of(options.file));
  if (!found) return report(console, found.error(), options.json);
  find_pages_by_layout(*bytes, *found);
  if (!options.out.empty())
    if (const auto written = base::write_file(options.out, found->mended); !written)
      return report(console, written.error(), options.json);
  if (options.json)
    print_json(console, *found);
  else
    print(console, *found, !options.out.empty());
  return found->findings.empty() ? kDone : kRefused;
}

int fill(Console& console, const Options& options) {
  auto bytes = base::read_file(options.file);
  if (!bytes) return report(console, bytes.error(), false);
  const auto text = base::read_file(options.data);
  if (!text) return report(console, text.error(), false);
  const auto data = template_data(*text, std::filesystem::path(options.data).parent_path());
  if (!data) return report(console, data.error(), false);
  const auto made = paper::fill_docx(std::move(*bytes), name_of(options.file), *data);
  if (!made) return report(console, made.error(), false);
  const auto written = base::write_file(options.out, *made);
  return written ? kDone : report(console, written.error(), false);
}

}  // namespace

void add_paper(CLI::App& app, Console& console, int& status) {
  auto* paper = app.add_subcommand("paper", console.say(msg("Check and fill .docx files")));
  paper->require_subcommand(1);
  auto options = std::make_shared<Options>();
  auto* check_file = paper->add_subcommand(
      "check", console.say(msg("Check the format of a .docx against Decree 30/2020/NĐ-CP")));
  check_file->add_option("FILE", options->file, console.say(msg("The .docx file")))->required();
  check_file->add_flag("--json", options->json, console.say(msg("Answer as JSON")));
  check_file->add_option("--mend", options->out, console.say(msg("Write a corrected copy to this file")));
  check_file->callback([&console, &status, options] { status = check(console, *options); });

  auto* fill_file =
      paper->add_subcommand("fill", console.say(msg("Fill the tags of a .docx template from a JSON file")));
  fill_file->add_option("TEMPLATE", options->file, console.say(msg("The .docx template")))->required();
  fill_file->add_option("DATA", options->data, console.say(msg("The JSON file with the fields")))->required();
  fill_file->add_option("OUT", options->out, console.say(msg("The .docx file to write")))->required();
  fill_file->callback([&console, &status, options] { status = fill(console, *options); });
  add_paper_files(*paper, console, status);
}

}  // namespace vinhdanh::app
