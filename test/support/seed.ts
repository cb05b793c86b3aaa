import fc from 'fast-check';

// What lands must not hang on luck: the same inputs in CI at every run, new ones on everybody's machine.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_123 });
