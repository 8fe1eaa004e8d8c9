import CommandLineTool

await Papierspoor.main()
