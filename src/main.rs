//! The `demarche` command: glue over [`demarche::cli`].

/// Many small vectors are made and dropped for each sentence, which this allocator does faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    demarche::cli::main()
}
