// Runs a fuzz target (LLVMFuzzerTestOneInput of a *_fuzz.cpp) over its stored corpus and then,
// for a while, over spoilt copies of it, with the sanitizers of the test build. Chosen over
// clang's libFuzzer because that would need every library built a second time, by clang, in
// each run of the tests; the targets have libFuzzer's signature and can be built with it for a
// longer search.
//
//   program SECONDS CORPUS…     files and folders; VINHDANH_FUZZ_SEED repeats a run
//
// An input that ends the program is written to fuzz-failed.bin in the working folder.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kLongest = 256 * 1024;
constexpr unsigned kSecondsAnInput = 20;  // sanitized, on a machine that does other work too

std::string running;

void save_input() {
  std::ofstream("fuzz-failed.bin", std::ios::binary) << running;
  std::cerr << "the input that did it: fuzz-failed.bin, " << running.size() << " bytes\n";
}

void took_too_long(int) {
  std::cerr << "one input took more than " << kSecondsAnInput << " seconds\n";
  save_input();
  _exit(1);
}

void feed(std::string input) {
  running = std::move(input);
  alarm(kSecondsAnInput);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(running.data()), running.size());
  alarm(0);
}

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Sorted, so that a seed means the same run on every machine.
std::vector<std::string> corpus(int count, char** paths) {
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < count; ++i) {
    if (!std::filesystem::is_directory(paths[i])) {
      files.emplace_back(paths[i]);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(paths[i]))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<std::string> found;
  for (const auto& file : files) found.push_back(content(file));
  return found;
}

class Spoiler {
 public:
  Spoiler(std::uint64_t seed, const std::vector<std::string>& corpus) : random_(seed), corpus_(corpus) {}

  std::string next() {
    auto input = corpus_[below(corpus_.size())];
    for (std::size_t times = 1 + below(6); times > 0; --times) spoil(input);
    if (input.size() > kLongest) input.resize(kLongest);
    return input;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  void spoil(std::string& input) {
    const auto at = below(input.size() + 1);
    const auto length = below(std::min<std::size_t>(input.size() - at, 200) + 1);
    switch (below(8)) {
      case 0:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        return;
      case 1:
        if (at < input.size()) input[at] = static_cast<char>(random_());
        return;
      case 2:
        input.erase(at, length);
        return;
      case 3:
        input.insert(at, input.substr(at, length));
        return;
      case 4:
        input.resize(at);
        return;
      case 5: {
        const auto& other = corpus_[below(corpus_.size())];
        const auto from = below(other.size() + 1);
        input.insert(at, other.substr(from, below(400)));
        return;
      }
      case 6: {  // deep nesting and long runs
        const auto piece = input.substr(at, 1 + length % 12);
        for (std::size_t i = below(2000); i > 0 && input.size() < kLongest; --i) input.insert(at, piece);
        return;
      }
      default: {
        static const std::string kHard[] = {
            "-1", "99999999999999999999", "1e308", "\xFF\xFE", "\xED\xA0\x80", "&#0;", "\"", "[", "{"};
        input.insert(at, kHard[below(std::size(kHard))]);
      }
    }
  }

  std::mt19937_64 random_;
  const std::vector<std::string>& corpus_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "use: " << argv[0] << " SECONDS CORPUS…\n";
    return 2;
  }
  const auto inputs = corpus(argc - 2, argv + 2);
  if (inputs.empty()) {
    std::cerr << "the corpus is empty\n";
    return 2;
  }
  const char* given = std::getenv("VINHDANH_FUZZ_SEED");
  const std::uint64_t seed = given ? std::strtoull(given, nullptr, 10) : std::random_device()();
  std::cout << "seed " << seed << ", " << inputs.size() << " inputs in the corpus" << std::endl;
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback(save_input);
#endif
  std::signal(SIGALRM, took_too_long);
  std::set_terminate([] {
    save_input();
    std::abort();
  });
  for (const auto& input : inputs) feed(input);
  Spoiler spoiler(seed, inputs);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[1]));
  std::uint64_t runs = 0;
  for (; std::chrono::steady_clock::now() < end; ++runs) feed(spoiler.next());
  std::cout << runs << " spoilt inputs" << std::endl;
  return 0;
}
