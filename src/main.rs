//! The `demarche` command: glue over [`demarche::cli`].

fn main() -> std::process::ExitCode {
    demarche::cli::main()
}
